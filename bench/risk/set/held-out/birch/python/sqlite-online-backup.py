#!/usr/bin/env python3
import datetime
import sqlite3
import sys
from pathlib import Path

SOURCE = Path("/var/lib/orders/orders.db")
FOLDER = Path("/backup/orders")


def backup():
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / ("orders-%s.db" % datetime.datetime.now().strftime("%Y%m%d%H%M"))
    src = sqlite3.connect("file:%s?mode=ro" % SOURCE, uri=True)
    dst = sqlite3.connect(str(target))
    with dst:
        src.backup(dst)
    state = dst.execute("PRAGMA integrity_check").fetchone()[0]
    src.close()
    dst.close()
    if state != "ok":
        target.unlink()
        sys.exit("backup is damaged: %s" % state)
    return target


print("wrote", backup())
for old in sorted(FOLDER.glob("orders-*.db"))[:-10]:
    old.unlink()
