#!/usr/bin/python
# -*- coding: utf-8 -*-
# works with Python 2.7 and 3
from __future__ import print_function

import re
import subprocess
import sys


def known():
    out = subprocess.check_output(['blkid', '-o', 'export']).decode('utf-8', 'replace')
    found = {}
    dev = None
    for line in out.splitlines():
        if line.startswith('DEVNAME='):
            dev = line[8:]
        elif line.startswith('UUID='):
            found[line[5:].lower()] = dev
    return found


def main():
    have = known()
    missing = 0
    with open('/etc/fstab') as fh:
        for number, line in enumerate(fh, 1):
            m = re.match(r'\s*UUID="?([0-9A-Fa-f-]+)"?\s+(\S+)', line)
            if not m:
                continue
            uuid, mount = m.group(1).lower(), m.group(2)
            if uuid in have:
                print('line %d: %s is %s' % (number, mount, have[uuid]))
            else:
                missing += 1
                print('line %d: %s has an unknown UUID %s' % (number, mount, uuid))
    return 1 if missing else 0


if __name__ == '__main__':
    sys.exit(main())
