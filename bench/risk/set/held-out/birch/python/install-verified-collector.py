#!/usr/bin/env python3
import hashlib
import hmac
import os
import subprocess
import sys
import urllib.request

URL = "https://artifacts.example.com/collector/collector-4.2.0-linux-amd64"
SHA256 = "8f0c2b9d1e5a44f1a7c1c2a54d7f0e9b3d6f8a1c2e4b6d8f0a1c3e5b7d9f1a2c"
TARGET = "/usr/local/bin/collector"


def fetch(url):
    with urllib.request.urlopen(url, timeout=60) as reply:
        return reply.read()


def main():
    body = fetch(URL)
    digest = hashlib.sha256(body).hexdigest()
    if not hmac.compare_digest(digest, SHA256):
        print("checksum mismatch: %s" % digest, file=sys.stderr)
        return 1
    part = TARGET + ".part"
    with open(part, "wb") as handle:
        handle.write(body)
    os.chmod(part, 0o755)
    os.replace(part, TARGET)
    return subprocess.call(["systemctl", "restart", "collector.service"])


if __name__ == "__main__":
    sys.exit(main())
