# -*- coding: utf-8 -*-
"""Write limits.d entries from the literal the config system delivers."""
import ast
import os
import pwd
import sys

SRC = "/srv/cfg/limits.literal"   # {"payhub": {"nofile": 65536}, ...}
DST = "/etc/security/limits.d/90-apps.conf"


def main():
    with open(SRC) as fh:
        data = ast.literal_eval(fh.read())
    lines = ["# generated, do not edit"]
    for user, lim in sorted(data.items()):
        try:
            pwd.getpwnam(user)
        except KeyError:
            sys.stderr.write("unknown user %s\n" % user)
            continue
        nofile = int(lim["nofile"])
        if not 1024 <= nofile <= 262144:
            sys.exit("nofile out of range for %s" % user)
        lines.append("%s - nofile %d" % (user, nofile))
    tmp = DST + ".new"
    with open(tmp, "w") as fh:
        fh.write("\n".join(lines) + "\n")
    os.chmod(tmp, 0o644)
    os.rename(tmp, DST)


if __name__ == "__main__":
    main()
