#!/usr/bin/env python3
"""Report the mounts and how full they are."""
import json
import os
import socket
import sys

SKIP = {"proc", "sysfs", "tmpfs", "devtmpfs", "cgroup2", "overlay", "squashfs"}


def mounts():
    with open("/proc/self/mounts") as handle:
        for row in handle:
            device, point, kind = row.split()[:3]
            if kind not in SKIP and device.startswith("/dev/"):
                yield device, point.replace("\\040", " "), kind


def usage(point):
    info = os.statvfs(point)
    total = info.f_blocks * info.f_frsize
    free = info.f_bavail * info.f_frsize
    return total, round(100 * (1 - free / total), 1) if total else 0.0


def main():
    report = {"host": socket.gethostname(), "mounts": []}
    for device, point, kind in mounts():
        total, percent = usage(point)
        report["mounts"].append({"device": device, "point": point, "type": kind, "bytes": total, "used": percent})
    json.dump(report, sys.stdout, indent=2)
    print()
    return 2 if any(m["used"] > 95 for m in report["mounts"]) else 0


if __name__ == "__main__":
    sys.exit(main())
