#!/usr/bin/env python3
"""List rules like 'ALL=(ALL) NOPASSWD: ALL' and uid 0 accounts. Read only."""
import re
from pathlib import Path

files = [Path("/etc/sudoers")] + sorted(Path("/etc/sudoers.d").glob("*"))
for path in files:
    for no, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
        if re.search(r"NOPASSWD:\s*ALL", line) and not line.lstrip().startswith("#"):
            print("%s:%d: %s" % (path, no, line.strip()))

with open("/etc/passwd") as fh:
    for line in fh:
        f = line.rstrip("\n").split(":")
        if f[2] == "0" and f[0] != "root":
            print("uid 0 account:", f[0])
