#!/usr/bin/env python3
"""Print facts of the host as JSON for the asset inventory."""
import json
import os
import platform
import shutil
import socket
import time
from functools import wraps

FACTS = {}


def fact(func):
    @wraps(func)
    def guarded():
        try:
            return func()
        except Exception as err:
            return "error: %s" % err
    FACTS[func.__name__] = guarded
    return guarded


@fact
def hostname():
    return socket.getfqdn()


@fact
def kernel():
    return platform.release()


@fact
def uptime_hours():
    with open("/proc/uptime") as fh:
        return round(float(fh.read().split()[0]) / 3600, 1)


@fact
def memory_mib():
    with open("/proc/meminfo") as fh:
        rows = dict(line.split(":", 1) for line in fh)
    return {k: int(rows[k].split()[0]) // 1024 for k in ("MemTotal", "MemAvailable")}


@fact
def disks():
    found = {}
    for mount in ("/", "/boot", "/var", "/home"):
        if os.path.ismount(mount):
            total, used, _ = shutil.disk_usage(mount)
            found[mount] = {"gib": total >> 30, "used_percent": used * 100 // total}
    return found


@fact
def load():
    return getattr(os, "getloadavg")()


if __name__ == "__main__":
    report = {name: func() for name, func in FACTS.items()}
    report["time"] = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    print(json.dumps(report, indent=2, sort_keys=True))
