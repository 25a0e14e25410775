#!/usr/bin/env python3
"""Prune old releases of one application, keep the newest five."""
import argparse
import shutil
import sys
from pathlib import Path

BASE = Path("/opt/releases")
KEEP = 5


def old_releases(app):
    top = (BASE / app).resolve(strict=True)
    if top.parent != BASE or not (top / ".managed-by-deploy").is_file():
        raise SystemExit("refusing %s" % top)
    current = (top / "current").resolve()
    rel = sorted((d for d in top.glob("r[0-9]*") if d.is_dir() and not d.is_symlink()),
                 key=lambda d: d.stat().st_mtime)
    return [d for d in rel[:-KEEP] if d != current]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("app", choices=["payhub", "cardgw", "fxquote"])
    a = ap.parse_args()
    for d in old_releases(a.app):
        print("remove", d)
        shutil.rmtree(d)
    return 0


if __name__ == "__main__":
    sys.exit(main())
