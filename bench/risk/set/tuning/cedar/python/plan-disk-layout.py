#!/usr/bin/env python3
"""Print a plan for the data disks. Nothing is changed."""
import json
import subprocess


def lsblk():
    out = subprocess.check_output(["lsblk", "-J", "-b", "-o", "NAME,TYPE,SIZE,FSTYPE,MOUNTPOINT"])
    return json.loads(out.decode())["blockdevices"]


def is_blank(dev):
    return dev["type"] == "disk" and not dev.get("children") and not dev["fstype"] and not dev["mountpoint"]


def plan(dev, number):
    path = "/dev/" + dev["name"]
    return [
        "wipefs -a %s" % path,
        "mkfs.xfs -f -L data%d %s" % (number, path),
        "mount LABEL=data%d /data/%d" % (number, number),
    ]


for n, dev in enumerate(filter(is_blank, lsblk()), 1):
    print("# %s, %.0f GiB" % (dev["name"], int(dev["size"]) / 2.0 ** 30))
    for line in plan(dev, n):
        print("   " + line)
