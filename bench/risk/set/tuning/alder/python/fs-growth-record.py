"""Record file system usage once a day, for the capacity curve."""
import csv
import datetime
import os
import socket

OUT = "/var/log/ops/fs-growth.csv"
SKIP = {"tmpfs", "devtmpfs", "proc", "sysfs", "cgroup2", "overlay"}


def mounts():
    with open("/proc/mounts") as fh:
        for line in fh:
            dev, mp, fs = line.split()[:3]
            if fs not in SKIP and dev.startswith("/dev/"):
                yield mp


os.makedirs(os.path.dirname(OUT), exist_ok=True)
today = datetime.date.today().isoformat()
with open(OUT, "a", newline="") as fh:
    w = csv.writer(fh)
    for mp in mounts():
        s = os.statvfs(mp)
        w.writerow([today, socket.gethostname(), mp, s.f_blocks * s.f_frsize, s.f_bavail * s.f_frsize])
