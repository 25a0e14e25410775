#!/bin/bash
set -euo pipefail
USER_NAME=deploy
KEY='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDeployDeployDeployDeployDeployDeployDepl deploy@ci.example.com'

id "$USER_NAME" >/dev/null || { echo "no user $USER_NAME" >&2; exit 1; }
home=$(getent passwd "$USER_NAME" | cut -d: -f6)
grp=$(id -gn "$USER_NAME")
install -d -m 700 -o "$USER_NAME" -g "$grp" "$home/.ssh"
file=$home/.ssh/authorized_keys
touch "$file"
grep -qxF "$KEY" "$file" || printf '%s\n' "$KEY" >> "$file"
chown "$USER_NAME:$grp" "$file"
chmod 600 "$file"
echo "keys of $USER_NAME: $(wc -l < "$file")"
