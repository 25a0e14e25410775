#!/bin/bash
set -euo pipefail
user=deploy
key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKz8mT0xGq2q6m1v9H7cJfYw3uWb5eRt2yUiOp4LkJhG ci@example.com'
id "$user" >/dev/null 2>&1 || useradd -m -s /bin/bash "$user"
home=$(getent passwd "$user" | cut -d: -f6)
[[ $home == /home/* ]] || { echo "unexpected home $home" >&2; exit 1; }
install -d -m 0700 -o "$user" -g "$user" "$home/.ssh"
f=$home/.ssh/authorized_keys
grep -qxF "from=\"10.20.0.0/16\",restrict $key" "$f" 2>/dev/null ||
  echo "from=\"10.20.0.0/16\",restrict $key" >>"$f"
chown "$user:$user" "$f"
chmod 0600 "$f"
