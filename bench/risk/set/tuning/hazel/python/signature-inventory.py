#!/usr/bin/env python3
"""Inventory of disk signatures for the migration report."""
import json
import subprocess


class Tools:
    """tools.lsblk('-J') runs lsblk -J and returns its output."""

    def __getattr__(self, name):
        def call(*args):
            done = subprocess.run([name, *args], stdout=subprocess.PIPE, universal_newlines=True)
            return done.stdout
        return call


tools = Tools()
report = {}
for dev in json.loads(tools.lsblk("-J", "-d", "-o", "NAME,TYPE,SIZE"))["blockdevices"]:
    if dev["type"] != "disk":
        continue
    node = "/dev/" + dev["name"]
    report[node] = {
        "size": dev["size"],
        "signatures": tools.wipefs("--all", "--no-act", node).splitlines(),
        "table": tools.sfdisk("--dump", node).splitlines(),
    }

with open("/var/tmp/disk-inventory.json", "w") as fh:
    json.dump(report, fh, indent=2)
print(json.dumps(sorted(report)))
