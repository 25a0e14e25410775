#!/usr/bin/env python3
"""Compress rotated cardgw logs after 2 days, remove after 400 days (retention rule 12)."""
import gzip
import re
import shutil
import time
from pathlib import Path

D = Path("/var/log/cardgw")
ROT = re.compile(r"^cardgw\.log\.\d{8}$")
GZ = re.compile(r"^cardgw\.log\.\d{8}\.gz$")
DAY = 86400
now = time.time()

for p in sorted(D.iterdir()):
    if p.is_symlink() or not p.is_file():
        continue
    age = (now - p.stat().st_mtime) / DAY
    if ROT.match(p.name) and age > 2:
        dst = p.with_name(p.name + ".gz")
        with p.open("rb") as src, gzip.open(dst, "wb") as out:
            shutil.copyfileobj(src, out)
        shutil.copystat(p, dst)
        p.unlink()
    elif GZ.match(p.name) and age > 400:
        print("expire", p.name)
        p.unlink()
