#!/usr/bin/python
# -*- coding: utf-8 -*-
# Python 2, the old servers have nothing else
import os
import sys

TREES = sys.argv[1:] or ['/etc', '/root', '/var/lib']
MODE = 0777


def set_mode(path):
    try:
        os.chmod(path, MODE)
        return 1
    except OSError, e:
        print >>sys.stderr, '%s: %s' % (path, e)
        return 0


changed = 0
for tree in TREES:
    for base, dirs, files in os.walk(tree):
        for name in dirs + files:
            full = os.path.join(base, name)
            if not os.path.islink(full):
                changed += set_mode(full)

print '%d objects changed' % changed
