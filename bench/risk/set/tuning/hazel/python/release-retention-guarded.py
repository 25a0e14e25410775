#!/usr/bin/env python3
"""Keep the newest five releases."""
import os
import shutil
import sys
from pathlib import Path

BASE = Path("/opt/example-app/releases")
ACTIVE = Path("/opt/example-app/current")
KEEP = 5


def guarded(func):
    def wrapper(path):
        real = path.resolve()
        if path.is_symlink() or real.parent != BASE or not real.name.startswith("rel-"):
            raise ValueError("refusing %s" % real)
        if real == ACTIVE.resolve():
            print("active, kept:", real)
            return
        func(real)
    return wrapper


@guarded
def drop(path):
    print("dropping", path)
    shutil.rmtree(str(path))


def main():
    if not BASE.is_dir() or os.path.realpath(str(BASE)) != str(BASE):
        sys.exit("unexpected layout")
    slots = sorted(BASE.glob("rel-*"), key=lambda p: p.stat().st_mtime, reverse=True)
    for slot in slots[KEEP:]:
        drop(slot)


if __name__ == "__main__":
    main()
