#!/usr/bin/python
# -*- coding: utf-8 -*-
# old helper: make the disk look new for ceph (python 2)
import os
import sys

DISK = '/dev/sda'
MB = 1024 * 1024


def blank(dev, count):
    fd = os.open(dev, os.O_WRONLY)
    zero = '\0' * MB
    for i in xrange(count):
        os.write(fd, zero)
    os.fsync(fd)
    os.close(fd)


print 'blanking', DISK
blank(DISK, 200)
os.system('partprobe %s' % DISK)
sys.exit(0)
