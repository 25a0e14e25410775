#!/usr/bin/env python3
"""Makes a blank raw image for the snapshot test."""
import os
import subprocess
import sys

PATH = "/var/tmp/snapshot-test/blank.raw"
SIZE = 256 * 1024 * 1024

os.makedirs(os.path.dirname(PATH), exist_ok=True)
try:
    fd = os.open(PATH, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
except FileExistsError:
    sys.exit("%s exists" % PATH)
with os.fdopen(fd, "wb") as handle:
    chunk = b"\0" * (1 << 20)
    for _ in range(SIZE // len(chunk)):
        handle.write(chunk)
subprocess.check_call(["mkfs.ext4", "-q", "-F", PATH])
print(PATH, os.path.getsize(PATH))
