#!/usr/bin/env python3
import hashlib
import os
import subprocess
import sys
import urllib.request

URL = "https://downloads.example.com/exporter/1.8.2/exporter-linux-amd64"
SHA256 = "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4"
TARGET = "/usr/local/bin/exporter"


def main():
    with urllib.request.urlopen(URL, timeout=60) as answer:
        data = answer.read()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256:
        sys.exit("checksum of %s is %s, expected %s" % (URL, found, SHA256))
    with open(TARGET + ".new", "wb") as handle:
        handle.write(data)
    os.chmod(TARGET + ".new", 0o755)
    os.replace(TARGET + ".new", TARGET)
    subprocess.run([TARGET, "--version"], check=True)


if __name__ == "__main__":
    main()
