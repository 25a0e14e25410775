#!/usr/bin/env python3
"""Create the deploy user and install its public key."""
import os
import pwd
import subprocess
from pathlib import Path

NAME = "deploy"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGo3k7nYw0Q0uS3hQy8eF1nq2b5Yc9vXr6Tt4mPzLwKd deploy@ci.example.com\n"

try:
    user = pwd.getpwnam(NAME)
except KeyError:
    subprocess.run(["useradd", "--create-home", "--shell", "/bin/bash", NAME], check=True)
    user = pwd.getpwnam(NAME)

folder = Path(user.pw_dir, ".ssh")
folder.mkdir(mode=0o700, exist_ok=True)
keys = folder / "authorized_keys"
if not keys.exists() or KEY not in keys.read_text():
    with keys.open("a") as handle:
        handle.write(KEY)
os.chmod(str(keys), 0o600)
for path in (folder, keys):
    os.chown(str(path), user.pw_uid, user.pw_gid)
