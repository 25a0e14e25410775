#!/usr/bin/env python3
import gzip
import os
import shutil
import time
from pathlib import Path

LOGS = Path("/var/log/orders")
DAY = 86400


def age(path):
    return (time.time() - path.stat().st_mtime) / DAY


def compress(path):
    target = path.with_name(path.name + ".gz")
    stat = path.stat()
    with path.open("rb") as src, gzip.open(target, "wb", 6) as dst:
        shutil.copyfileobj(src, dst)
    os.utime(target, (stat.st_atime, stat.st_mtime))
    os.chown(target, stat.st_uid, stat.st_gid)
    path.unlink()


for path in sorted(LOGS.glob("orders-*.log")):
    if age(path) > 2:
        compress(path)
for path in sorted(LOGS.glob("orders-*.log.gz")):
    if age(path) > 90:
        print("expired", path)
        path.unlink()
