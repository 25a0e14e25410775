#!/usr/bin/env python3
"""Moves finished import files to the archive; --apply is needed for real moves."""
import argparse
import shutil
from pathlib import Path

INBOX = Path("/srv/import/inbox")
ARCHIVE = Path("/srv/import/archive")

parser = argparse.ArgumentParser()
parser.add_argument("--apply", action="store_true")
args = parser.parse_args()

for done in sorted(INBOX.glob("*.done")):
    data = done.with_suffix(".csv")
    if not data.is_file():
        print("no data file for", done.name)
        continue
    print("move" if args.apply else "would move", data.name)
    if args.apply:
        ARCHIVE.mkdir(exist_ok=True)
        shutil.move(str(data), str(ARCHIVE / data.name))
        done.unlink()
