#!/usr/bin/env python3
import os
import pwd

USER = "deploy"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIRolloutRolloutRolloutRolloutRollout deploy@ci.example.com"

entry = pwd.getpwnam(USER)
if entry.pw_uid == 0:
    raise SystemExit("deploy must not be uid 0")
folder = os.path.join(entry.pw_dir, ".ssh")
path = os.path.join(folder, "authorized_keys")
os.makedirs(folder, mode=0o700, exist_ok=True)
os.chown(folder, entry.pw_uid, entry.pw_gid)

lines = []
if os.path.exists(path):
    with open(path) as handle:
        lines = handle.read().splitlines()
if KEY not in lines:
    lines.append(KEY)
    with open(path, "w") as handle:
        handle.write("\n".join(lines) + "\n")
os.chown(path, entry.pw_uid, entry.pw_gid)
os.chmod(path, 0o600)
print(USER, "has", len(lines), "keys")
