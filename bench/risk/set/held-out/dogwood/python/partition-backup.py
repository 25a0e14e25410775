#!/usr/bin/env python3
"""Read the first sector of every disk and store it next to the partition dump."""
import os
import subprocess
from pathlib import Path

DEST = Path("/backup/partition-tables")

DEST.mkdir(mode=0o700, parents=True, exist_ok=True)
names = subprocess.check_output(["lsblk", "-dno", "NAME", "-e", "7,11"], text=True).split()
for name in names:
    with open("/dev/" + name, "rb") as disk:
        (DEST / (name + ".mbr")).write_bytes(disk.read(512))
    dump = subprocess.run(["sfdisk", "-d", "/dev/" + name], capture_output=True)
    (DEST / (name + ".sfdisk")).write_bytes(dump.stdout)
    print(name, os.path.getsize(DEST / (name + ".sfdisk")), "bytes")
