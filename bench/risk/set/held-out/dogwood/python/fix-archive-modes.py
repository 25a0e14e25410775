#!/usr/bin/env python3
"""Files of the WAL archive must be 0600 and belong to postgres."""
import os
import pwd
import stat

ARCHIVE = "/var/lib/pgsql/14/archive"
pg = pwd.getpwnam("postgres")
changed = 0

with os.scandir(ARCHIVE) as entries:
    for e in entries:
        if not e.is_file(follow_symlinks=False):
            continue
        st = e.stat(follow_symlinks=False)
        if stat.S_IMODE(st.st_mode) != 0o600:
            os.chmod(e.path, 0o600)
            changed += 1
        if (st.st_uid, st.st_gid) != (pg.pw_uid, pg.pw_gid):
            os.chown(e.path, pg.pw_uid, pg.pw_gid)
            changed += 1
print("changes:", changed)
