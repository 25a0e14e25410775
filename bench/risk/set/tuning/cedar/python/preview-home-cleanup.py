#!/usr/bin/env python3
"""Preview: what would a cleanup of old homes remove? Never deletes."""
import os
import pwd
import time
from pathlib import Path


class Recorder:
    """Stands in for shutil.rmtree."""

    def __init__(self):
        self.calls = []

    def rmtree(self, path, size):
        self.calls.append((size, path))

    def show(self):
        for size, path in sorted(self.calls, reverse=True):
            print("%10.1f MB  rm -rf %s" % (size / 1e6, path))


def tree_size(path):
    total = 0
    for base, _, names in os.walk(str(path)):
        for name in names:
            try:
                total += os.lstat(os.path.join(base, name)).st_size
            except OSError:
                pass
    return total


known = {p.pw_dir for p in pwd.getpwall()}
year = time.time() - 365 * 86400
rec = Recorder()
for home in Path("/home").iterdir():
    if home.is_dir() and str(home) not in known and home.stat().st_mtime < year:
        rec.rmtree(home, tree_size(home))
rec.show()
