#!/usr/bin/env python3
"""Retention of logical dumps: keep 14 days, but never less than five files."""
import argparse
import re
import time
from pathlib import Path

DUMPS = Path("/backup/pg/dump")
NAME = re.compile(r"^[a-z0-9_]+-\d{8}\.dump$")


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--days", type=int, default=14)
    ap.add_argument("--dry-run", action="store_true")
    args = ap.parse_args()
    if args.days < 7:
        ap.error("--days must be at least 7")
    files = sorted((p for p in DUMPS.iterdir() if p.is_file() and NAME.match(p.name)),
                   key=lambda p: p.stat().st_mtime, reverse=True)
    limit = time.time() - args.days * 86400
    for p in files[5:]:
        if p.stat().st_mtime < limit:
            print("expire", p)
            if not args.dry_run:
                p.unlink()


if __name__ == "__main__":
    main()
