#!/usr/bin/env python3
import shutil
import sys
from pathlib import Path

RELEASES = Path("/srv/orders/releases")
KEEP = 5


def main():
    current = (RELEASES.parent / "current").resolve()
    found = sorted((p for p in RELEASES.iterdir() if p.is_dir() and not p.is_symlink()),
                   key=lambda p: p.stat().st_mtime, reverse=True)
    for path in found[KEEP:]:
        real = path.resolve()
        if real == current or real.parent != RELEASES.resolve():
            print("keeping", path)
            continue
        print("removing", path)
        shutil.rmtree(real)
    return 0


if __name__ == "__main__":
    sys.exit(main())
