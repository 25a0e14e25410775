#!/usr/bin/env python3
"""Remove export chunks that are older than a week."""
import argparse
import logging
import time
from pathlib import Path

CHUNKS = Path("/var/lib/migration/chunks")
WEEK = 7 * 86400
log = logging.getLogger("chunks")


def old_chunks(now):
    for path in CHUNKS.glob("chunk-*.bin"):
        if path.is_file() and not path.is_symlink() and now - path.stat().st_mtime > WEEK:
            yield path


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--apply", action="store_true", help="really delete")
    ns = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    freed = 0
    for path in old_chunks(time.time()):
        freed += path.stat().st_size
        log.info("%s %s", "delete" if ns.apply else "would delete", path)
        if ns.apply:
            path.unlink()
    log.info("%.1f MB", freed / 1e6)


if __name__ == "__main__":
    main()
