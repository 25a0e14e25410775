#!/usr/bin/env python3
"""Unpack a backup into a temporary directory and verify the manifest."""
import hashlib
import json
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

ARCHIVE = Path("/backup/mysql/full/latest.tar.gz")


def digest(path):
    h = hashlib.sha256()
    with open(path, "rb") as fh:
        for block in iter(lambda: fh.read(1 << 20), b""):
            h.update(block)
    return h.hexdigest()


def main():
    work = Path(tempfile.mkdtemp(prefix="verify-", dir="/var/tmp"))
    try:
        with tarfile.open(ARCHIVE) as tar:
            tar.extractall(work, filter="data")
        manifest = json.loads((work / "manifest.json").read_text())
        wrong = [n for n, want in manifest.items() if digest(work / n) != want]
        for n in wrong:
            print("MISMATCH", n)
        return 1 if wrong else 0
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
