#!/usr/bin/env python3
"""Inventory of LUNs. Devices without a signature are candidates for mkfs (by storage team)."""
import json
import subprocess

COLS = "NAME,TYPE,SIZE,FSTYPE,MOUNTPOINT,SERIAL,MODEL"


def walk(devs, depth=0):
    for d in devs:
        yield depth, d
        yield from walk(d.get("children", []), depth + 1)


out = subprocess.run(["lsblk", "-J", "-o", COLS], check=True, stdout=subprocess.PIPE).stdout
for depth, d in walk(json.loads(out)["blockdevices"]):
    state = d["fstype"] or ("blank" if d["type"] == "disk" and "children" not in d else "-")
    print("%-28s %-6s %8s %-12s %s" % ("  " * depth + d["name"], d["type"], d["size"], state, d["mountpoint"] or ""))
