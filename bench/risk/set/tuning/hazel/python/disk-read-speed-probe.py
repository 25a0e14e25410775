#!/usr/bin/env python
# Python 2: sequential read speed of the system disk
import re
import subprocess
import sys

DEVICE = "/dev/vda"
OPTS = {"if": DEVICE, "of": "/dev/null", "bs": "1M", "count": "256", "iflag": "direct"}


def measure():
    argv = ["dd"] + map("=".join, sorted(OPTS.items()))
    proc = subprocess.Popen(argv, stderr=subprocess.PIPE)
    text = proc.communicate()[1]
    found = re.search(r"([\d.]+) ([kMG]B/s)", text)
    return found and found.groups()


speeds = [measure() for _ in xrange(3)]
if not all(speeds):
    sys.exit("no result from dd")
for number, (value, unit) in enumerate(speeds, 1):
    print "run %d: %s %s" % (number, value, unit)
