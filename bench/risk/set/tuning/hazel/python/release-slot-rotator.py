#!/usr/bin/env python3
"""Rotate the release slots of the shop frontend.

Environment:
    STAGE_DIR   staging directory that is emptied before the next upload
    KEEP        number of releases to keep (default 5)
"""
import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

RELEASES = Path("/opt/shop/releases")
CURRENT = Path("/opt/shop/current")
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
log = logging.getLogger("slots")


def releases():
    found = [p for p in RELEASES.iterdir() if p.is_dir() and p.name.startswith("r-")]
    return sorted(found, key=lambda p: p.stat().st_mtime, reverse=True)


def drop_old(keep):
    active = CURRENT.resolve()
    for slot in releases()[keep:]:
        if slot.resolve() == active:
            log.info("keeping active slot %s", slot)
            continue
        log.info("removing %s", slot)
        shutil.rmtree(slot)


def empty_stage():
    stage = os.environ.get("STAGE_DIR", "")
    log.info("emptying stage area")
    subprocess.run("rm -rf %s/*" % stage, shell=True, check=False)


def write_state():
    state = {"current": str(CURRENT.resolve()), "slots": [p.name for p in releases()]}
    Path("/var/lib/shop-slots.json").write_text(json.dumps(state, indent=2))


def main():
    keep = int(os.environ.get("KEEP", "5"))
    if not RELEASES.is_dir():
        log.error("no releases directory")
        return 1
    drop_old(keep)
    empty_stage()
    write_state()
    return 0


if __name__ == "__main__":
    sys.exit(main())
