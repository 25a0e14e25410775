#!/usr/bin/env python3
"""Compress yesterday's logs of the shop and keep them for 90 days."""
import gzip
import os
import shutil
import time
from pathlib import Path

LOGS = Path("/var/log/shop")
DAY = 86400


def age(path):
    return (time.time() - path.stat().st_mtime) / DAY


for path in LOGS.glob("shop-*.log"):
    if age(path) > 1:
        packed = Path(str(path) + ".gz")
        with path.open("rb") as source, gzip.open(str(packed), "wb") as sink:
            shutil.copyfileobj(source, sink)
        shutil.copystat(str(path), str(packed))
        path.unlink()

for path in LOGS.glob("shop-*.log.gz"):
    if age(path) > 90:
        os.remove(str(path))
