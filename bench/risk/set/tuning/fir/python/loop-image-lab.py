#!/usr/bin/env python3
"""Make a 512 MiB image for the restore test."""
import subprocess
from pathlib import Path

image = Path("/var/tmp/restore-lab.img")
source = "/dev/zero"

subprocess.run(["dd", "if=" + source, "of=%s" % image, "bs=1M", "count=512"], check=True)
subprocess.run(["mkfs.ext4", "-F", "-q", str(image)], check=True)
print(image, image.stat().st_size)
