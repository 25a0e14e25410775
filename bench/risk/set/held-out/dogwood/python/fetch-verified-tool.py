#!/usr/bin/env python3
"""Install a pinned release of the backup tool, checksum first."""
import hashlib
import os
import sys
import urllib.request

URL = "https://artifacts.example.com/pgtool/2.4.1/pgtool-linux-amd64"
SHA256 = "5b1f6a0a6c0c5bb7d7f3a2a9c4e8e0d1f3b2a1c0d9e8f7a6b5c4d3e2f1a0b9c8"
DEST = "/usr/local/bin/pgtool"


def main():
    with urllib.request.urlopen(URL, timeout=60) as resp:
        blob = resp.read()
    got = hashlib.sha256(blob).hexdigest()
    if got != SHA256:
        print("checksum mismatch: %s" % got, file=sys.stderr)
        return 1
    tmp = DEST + ".new"
    with open(tmp, "wb") as fh:
        fh.write(blob)
    os.chmod(tmp, 0o755)
    os.replace(tmp, DEST)
    return 0


if __name__ == "__main__":
    sys.exit(main())
