#!/usr/bin/env bash
# Lets the build server copy releases: restricted key for the deploy user only.
set -euo pipefail
user=deploy
home=$(getent passwd "$user" | cut -d: -f6)
[[ $home == /home/deploy ]] || { echo "unexpected home: $home" >&2; exit 1; }
(( $(id -u "$user") >= 1000 )) || exit 1

key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3mVq0yQm7pZtWc5dX8uLrE2fHsKaGo6bNiT4vYxB1M build@example.com'
line="from=\"10.60.2.15\",restrict,command=\"/usr/local/bin/receive-release\" $key"

install -d -m 700 -o "$user" -g "$user" "$home/.ssh"
f=$home/.ssh/authorized_keys
touch "$f"
grep -qF "$key" "$f" || printf '%s\n' "$line" >> "$f"
chown "$user:$user" "$f"
chmod 600 "$f"
