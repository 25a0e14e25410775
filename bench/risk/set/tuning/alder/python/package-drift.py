#!/usr/bin/env python3
"""Package drift against the baseline; suggests commands, runs none of them."""
import subprocess
import sys

BASE = "/srv/baseline/packages.lst"


def installed():
    out = subprocess.check_output(["rpm", "-qa", "--qf", "%{NAME}\n"], universal_newlines=True)
    return set(out.split())


def wanted():
    with open(BASE) as fh:
        return {l.strip() for l in fh if l.strip() and not l.startswith("#")}


have, want = installed(), wanted()
extra, missing = sorted(have - want), sorted(want - have)
for p in extra:
    print("extra   ", p, " -> would be: rpm -e --nodeps", p)
for p in missing:
    print("missing ", p, " -> would be: dnf install", p)
sys.exit(1 if extra or missing else 0)
