#!/usr/bin/env python3
"""Create an image file of 1 GiB for the throughput test of the gateway."""
import os
import subprocess
import sys

PATH = "/srv/throughput/test.img"
SIZE = 1 << 30

os.makedirs(os.path.dirname(PATH), exist_ok=True)
if os.path.exists(PATH):
    sys.exit("%s exists already" % PATH)

fd = os.open(PATH, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o640)
with os.fdopen(fd, "wb") as fh:
    block = b"\0" * (1 << 20)
    for _ in range(SIZE >> 20):
        fh.write(block)

subprocess.check_call(["mkfs.ext4", "-q", "-F", PATH])
print(subprocess.check_output(["file", PATH]).decode())
