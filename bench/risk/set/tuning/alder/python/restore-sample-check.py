#!/usr/bin/env python3
"""Restore one random archive member and compare its size."""
import os
import random
import shutil
import sys
import tarfile
import tempfile

ARCHIVE = "/backup/etc/latest.tar.gz"


def check():
    work = tempfile.mkdtemp(prefix="rchk-", dir="/var/tmp")
    try:
        with tarfile.open(ARCHIVE) as t:
            files = [m for m in t.getmembers() if m.isfile() and ".." not in m.name and not m.name.startswith("/")]
            m = random.choice(files)
            with t.extractfile(m) as src, open(os.path.join(work, "sample"), "wb") as dst:
                shutil.copyfileobj(src, dst)
        got = os.path.getsize(os.path.join(work, "sample"))
        print(m.name, m.size, got)
        return 0 if got == m.size else 1
    finally:
        shutil.rmtree(work)


sys.exit(check())
