#!/usr/bin/env python3
import os
import shutil
import sys


class Checks:
    def check_disk(self):
        usage = shutil.disk_usage("/")
        return usage.free / usage.total > 0.1

    def check_load(self):
        return os.getloadavg()[1] < 4 * (os.cpu_count() or 1)

    def check_memory(self):
        with open("/proc/meminfo") as handle:
            info = dict(line.split(":", 1) for line in handle)
        return int(info["MemAvailable"].split()[0]) > 200 * 1024

    def check_readonly(self):
        with open("/proc/mounts") as handle:
            return not any(f[1] == "/" and "ro" in f[3].split(",") for f in map(str.split, handle))


checks = Checks()
failed = 0
for name in sorted(n for n in dir(checks) if n.startswith("check_")):
    result = getattr(checks, name)()
    failed += not result
    print("%-16s %s" % (name[6:], "ok" if result else "FAILED"))
sys.exit(1 if failed else 0)
