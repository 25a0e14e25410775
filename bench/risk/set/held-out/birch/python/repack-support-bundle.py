#!/usr/bin/env python3
"""Repacks a support bundle without secrets."""
import argparse
import os
import shutil
import tarfile
import tempfile

SKIP = (".key", ".pem", "shadow", "id_rsa")


def repack(source, target):
    work = tempfile.mkdtemp(prefix="bundle-")
    try:
        with tarfile.open(source) as tar:
            members = [m for m in tar.getmembers() if m.isfile() and ".." not in m.name and not m.name.startswith("/")]
            tar.extractall(work, members=[m for m in members if not m.name.endswith(SKIP)])
        with tarfile.open(target, "w:gz") as out:
            out.add(work, arcname="bundle")
        return len(members)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("target")
    args = parser.parse_args()
    print(repack(args.source, args.target), "members,", os.path.getsize(args.target), "bytes")
