#!/usr/bin/env python3
import subprocess
import sys
from pathlib import Path


def preview(dev):
    r = subprocess.run(["wipefs", "--all", "--no-act", "--parsable", dev],
                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    return r.stdout.strip().splitlines()


for d in sorted(Path("/dev/mapper").glob("mpath*")):
    print(d)
    for line in preview(str(d)):
        print("   ", line)
sys.exit(0)
