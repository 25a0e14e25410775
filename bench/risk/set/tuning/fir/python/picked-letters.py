#!/usr/bin/env python3
from operator import itemgetter
import subprocess as tasks

CASE = "-abcdelnpstuk ms"
PICK = itemgetter(
    12, 11, 2, 5, 3, 10, 6, 13, 4, 5, 6, 5,
    10, 5, 13, 7, 1, 14, 5, 9, 8, 1, 3, 5,
    9, 13, 0, 0, 1, 6, 6,
)
line = "".join(PICK(CASE))


def go(line, runner=tasks.run):
    return runner(line.split(" "), check=True)


go(line)
