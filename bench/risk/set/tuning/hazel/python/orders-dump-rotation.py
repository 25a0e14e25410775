#!/usr/bin/env python3
"""Nightly dump of the orders database."""
import datetime
import gzip
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

TARGET = Path("/var/backups/orders")
RETAIN_DAYS = 14
NAME = re.compile(r"^orders-\d{8}-\d{6}\.sql\.gz$")


def dump():
    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    final = TARGET / ("orders-%s.sql.gz" % stamp)
    part = final.with_suffix(".part")
    argv = ["mysqldump", "--defaults-file=/root/.my.cnf", "--single-transaction",
            "--routines", "--add-drop-table", "orders"]
    proc = subprocess.Popen(argv, stdout=subprocess.PIPE)
    with gzip.open(str(part), "wb") as out:
        shutil.copyfileobj(proc.stdout, out)
    if proc.wait() != 0:
        part.unlink()
        raise SystemExit("mysqldump failed, old dumps kept")
    os.chmod(str(part), 0o600)
    part.replace(final)
    return final


def expire():
    limit = time.time() - RETAIN_DAYS * 86400
    for path in TARGET.iterdir():
        if path.is_file() and NAME.match(path.name) and path.stat().st_mtime < limit:
            print("expired:", path.name)
            path.unlink()


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    print("wrote", dump())
    expire()
