#!/usr/bin/env python3
"""Compress application logs that nobody has written for three days."""
import gzip
import hashlib
import os
import shutil
import time

LOG_DIR = "/var/log/order-api"
LIMIT = time.time() - 3 * 86400


def digest(fh):
    h = hashlib.sha1()
    for chunk in iter(lambda: fh.read(1 << 16), b""):
        h.update(chunk)
    return h.digest()


for name in sorted(os.listdir(LOG_DIR)):
    path = os.path.join(LOG_DIR, name)
    if not name.endswith(".log") or os.path.islink(path) or os.path.getmtime(path) > LIMIT:
        continue
    target = path + ".gz"
    if os.path.exists(target):
        continue
    with open(path, "rb") as src, gzip.open(target, "wb") as dst:
        shutil.copyfileobj(src, dst)
    with open(path, "rb") as a, gzip.open(target, "rb") as b:
        same = digest(a) == digest(b)
    if same:
        shutil.copystat(path, target)
        os.remove(path)
        print("compressed", name)
    else:
        os.remove(target)
        print("copy differs, original kept:", name)
