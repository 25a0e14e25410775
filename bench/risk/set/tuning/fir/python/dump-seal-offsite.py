#!/usr/bin/env python3
"""Dump the orders database and seal it for the offsite copy."""
import datetime
import os
import subprocess

DAY = datetime.date.today().isoformat()
PLAIN = "/var/backups/orders-%s.dump" % DAY
SEALED = PLAIN + ".gpg"

try:
    subprocess.run(["pg_dump", "-U", "backup", "-Fc", "-f", PLAIN, "orders"], check=True)
    subprocess.run(
        ["gpg", "--batch", "--encrypt", "-r", "backup@example.com", "-o", SEALED, PLAIN], check=True
    )
    print(SEALED, os.path.getsize(SEALED))
finally:
    if os.path.exists(PLAIN):
        os.remove(PLAIN)
