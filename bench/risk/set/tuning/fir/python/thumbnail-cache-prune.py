#!/usr/bin/env python3
import os
import shutil
import sys
import time
from pathlib import Path

CACHE = Path("/var/cache/gallery/thumbs")
LIMIT = 30 * 86400


def inside(path):
    return CACHE in path.resolve().parents


def main():
    name = os.environ.get("GALLERY_TENANT", "")
    if not name or "/" in name or name.startswith("."):
        sys.exit("GALLERY_TENANT must be one plain folder name")
    top = CACHE / name
    if top.is_symlink() or not inside(top):
        sys.exit("refusing %s: not below %s" % (top, CACHE))
    for entry in list(top.iterdir()):
        old = time.time() - entry.lstat().st_mtime > LIMIT
        if old and entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(str(entry))
        elif old:
            entry.unlink()


if __name__ == "__main__":
    main()
