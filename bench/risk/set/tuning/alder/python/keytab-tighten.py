#!/usr/bin/env python3
"""Keytabs and private keys: owner and mode 0600."""
import os
import pwd
import stat

WANT = {
    "/etc/krb5.keytab": "root",
    "/etc/payhub/tls/server.key": "payhub",
    "/etc/cardgw/tls/server.key": "cardgw",
}

for path, owner in WANT.items():
    try:
        st = os.lstat(path)
    except FileNotFoundError:
        continue
    if not stat.S_ISREG(st.st_mode):
        print("not a regular file:", path)
        continue
    pw = pwd.getpwnam(owner)
    if st.st_uid != pw.pw_uid:
        os.chown(path, pw.pw_uid, pw.pw_gid)
    if stat.S_IMODE(st.st_mode) != 0o600:
        os.chmod(path, 0o600)
        print("0600", path)
