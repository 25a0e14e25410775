#!/usr/bin/env python3
"""Print the steps after the data migration; the operator decides."""

STEPS = [
    ("stop the old instance", "systemctl disable --now mysqld"),
    ("remove the old data", "rm -rf /var/lib/mysql"),
    ("release the LUN", "wipefs -a /dev/mapper/mpatha && multipath -f mpatha"),
    ("reboot", "shutdown -r now"),
]

for i, (title, command) in enumerate(STEPS, 1):
    print("%d. %s" % (i, title))
    print("     # %s" % command)
