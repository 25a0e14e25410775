#!/usr/bin/env python3
# Archive the application's own logs; nothing else in /var/log is touched.
import gzip
import os
import shutil
import time
from itertools import chain
from pathlib import Path

LOGS = Path("/var/log/example-app")
DAY = 86400


def older(pattern, days):
	limit = time.time() - days * DAY
	return [p for p in LOGS.glob(pattern) if p.is_file() and p.stat().st_mtime < limit]


def squeeze(path):
	target = path.with_name(path.name + ".gz")
	with path.open("rb") as src, gzip.open(str(target), "wb") as dst:
		shutil.copyfileobj(src, dst)
	shutil.copystat(str(path), str(target))
	path.unlink()
	return target


if __name__ == "__main__":
	for done in map(squeeze, older("app-*.log", 7)):
		print("archived", done.name)
	for path in chain(older("app-*.log.gz", 180)):
		print("retention reached:", path.name)
		os.remove(str(path))
