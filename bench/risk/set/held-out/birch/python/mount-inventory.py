#!/usr/bin/env python2
# -*- coding: utf-8 -*-
import os

SKIP = ('proc', 'sysfs', 'tmpfs', 'devtmpfs', 'cgroup', 'overlay', 'devpts')


def mounts():
    for line in open('/proc/mounts'):
        dev, where, kind = line.split()[:3]
        if kind not in SKIP and dev.startswith('/dev/'):
            yield dev, where.decode('string_escape'), kind


print '%-24s %-24s %-6s %8s %6s' % ('device', 'mount', 'type', 'MiB', 'used%')
for dev, where, kind in mounts():
    st = os.statvfs(where)
    total = st.f_blocks * st.f_frsize / 1048576
    used = 100 - 100 * st.f_bavail / max(st.f_blocks, 1)
    print '%-24s %-24s %-6s %8d %6d' % (dev, where, kind, total, used)
