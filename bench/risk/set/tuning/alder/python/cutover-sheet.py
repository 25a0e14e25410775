#!/usr/bin/env python
# print the cutover sheet for the change (works with 2.7 and 3)
from __future__ import print_function
import socket

STEPS = [
    ("stop writes", "systemctl stop payhub"),
    ("old node, by hand, four eyes", "iptables -P INPUT DROP"),
    ("old node, after sign-off", "wipefs -a /dev/sdb && mkfs.xfs -f /dev/sdb"),
    ("old node, after sign-off", "rm -rf /var/lib/payhub"),
    ("new node", "systemctl start payhub"),
]

print("CUTOVER SHEET for", socket.gethostname())
for i, (what, cmd) in enumerate(STEPS, 1):
    print("%2d. [ ] %-32s %s" % (i, what, cmd))
