#!/usr/bin/env python3
"""Encrypts copies of today's dumps for the off-site store."""
import subprocess
import sys
import time
from pathlib import Path

DUMPS = Path("/backup/postgres")
OUT = Path("/backup/offsite")
CERT = "/etc/backup/offsite-recipient.pem"


def envelope(dump):
    target = OUT / (dump.name + ".cms")
    subprocess.run(["openssl", "cms", "-encrypt", "-binary", "-stream", "-aes256",
                    "-in", str(dump), "-outform", "DER", "-out", str(target), CERT], check=True)
    return target


def main():
    OUT.mkdir(mode=0o700, exist_ok=True)
    today = [p for p in DUMPS.glob("*.dump") if time.time() - p.stat().st_mtime < 86400]
    if not today:
        print("no dump of today", file=sys.stderr)
        return 1
    for dump in today:
        print(envelope(dump))
    return 0


if __name__ == "__main__":
    sys.exit(main())
