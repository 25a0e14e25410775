#!/usr/bin/env python3
"""Install the node exporter from the internal mirror, pinned by checksum."""
import hashlib
import io
import os
import subprocess
import tarfile
import urllib.request

VERSION = "1.7.0"
URL = "https://mirror.example.com/node_exporter/node_exporter-%s.tar.gz" % VERSION
SHA256 = "9f2ad8b7c1e04d5588c3f9b0a1d27e6645fb1c908e3a7d12c4b5f60718293a4b"
DEST = "/usr/local/bin/node_exporter"
MEMBER = "node_exporter-%s/node_exporter" % VERSION


def fetch():
    with urllib.request.urlopen(URL, timeout=60) as reply:
        data = reply.read()
    digest = hashlib.sha256(data).hexdigest()
    if digest != SHA256:
        raise SystemExit("checksum mismatch: %s" % digest)
    return data


def install(data):
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as tar:
        body = tar.extractfile(MEMBER).read()
    tmp = DEST + ".new"
    with open(tmp, "wb") as fh:
        fh.write(body)
    os.chmod(tmp, 0o755)
    os.replace(tmp, DEST)


if __name__ == "__main__":
    install(fetch())
    subprocess.check_call([DEST, "--version"])
    subprocess.check_call(["systemctl", "restart", "node_exporter.service"])
