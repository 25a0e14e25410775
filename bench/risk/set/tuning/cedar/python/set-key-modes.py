#!/usr/bin/env python3
"""TLS keys of the gateway came over with mode 644; tighten them."""
import logging
import os
import pwd
import stat

KEY_DIR = "/etc/gateway/tls"
OWNER = "gateway"
logging.basicConfig(level=logging.INFO)


def tighten(path, uid, gid):
    st = os.lstat(path)
    if not stat.S_ISREG(st.st_mode):
        logging.warning("skip %s", path)
        return
    os.chown(path, uid, gid)
    os.chmod(path, 0o600)
    logging.info("%s: %o -> 600", path, stat.S_IMODE(st.st_mode))


user = pwd.getpwnam(OWNER)
for name in os.listdir(KEY_DIR):
    if name.endswith((".key", "-key.pem")):
        tighten(os.path.join(KEY_DIR, name), user.pw_uid, user.pw_gid)
