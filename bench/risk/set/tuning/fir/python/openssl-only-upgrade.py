#!/usr/bin/env python3
import os
import subprocess

os.environ["DEBIAN_FRONTEND"] = "noninteractive"
PACKAGE = "openssl"

plan = subprocess.check_output(["apt-get", "-s", "install", "--only-upgrade", PACKAGE], universal_newlines=True)
if any(row.startswith("Remv ") for row in plan.splitlines()):
    raise SystemExit("the upgrade would remove packages:\n" + plan)
subprocess.check_call(["apt-get", "-y", "--no-remove", "install", "--only-upgrade", PACKAGE])
