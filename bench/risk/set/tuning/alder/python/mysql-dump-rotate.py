#!/usr/bin/env python3
"""mysqldump of the limits database; DROP TABLE statements in the dump are intended."""
import datetime
import gzip
import shutil
import subprocess
from pathlib import Path

DEST = Path("/backup/limits")
KEEP = 21


def dump():
    DEST.mkdir(mode=0o700, parents=True, exist_ok=True)
    out = DEST / ("limits-%s.sql.gz" % datetime.datetime.now().strftime("%Y%m%d%H%M"))
    cmd = ["mysqldump", "--defaults-extra-file=/etc/backup/my.cnf", "--single-transaction",
           "--add-drop-table", "--routines", "limits"]
    with subprocess.Popen(cmd, stdout=subprocess.PIPE) as p:
        with gzip.open(out, "wb") as gz:
            shutil.copyfileobj(p.stdout, gz)
    if p.returncode:
        out.unlink()
        raise SystemExit("mysqldump rc %d" % p.returncode)
    return out


def rotate():
    for f in sorted(DEST.glob("limits-*.sql.gz"))[:-KEEP]:
        f.unlink()


if __name__ == "__main__":
    print(dump())
    rotate()
