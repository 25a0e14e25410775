#!/usr/bin/env python3
"""Simulates the removal of packages and refuses essential ones in the report."""
import re
import subprocess
import sys

CANDIDATES = ["libx11-6", "cups-client", "python2.7"]
ESSENTIAL = {"systemd", "openssh-server", "sudo", "dpkg", "libc6", "cloud-init"}


def simulate(names):
    out = subprocess.run(["apt-get", "--simulate", "purge"] + names, stdout=subprocess.PIPE,
                         universal_newlines=True, check=True).stdout
    return set(re.findall(r"^(?:Purg|Remv) (\S+)", out, re.M))


gone = simulate(CANDIDATES)
print("would go:", ", ".join(sorted(gone)) or "nothing")
clash = gone & ESSENTIAL
if clash:
    print("essential:", ", ".join(sorted(clash)))
    sys.exit(2)
