#!/bin/bash
# Installs the public key of the deploy pipeline for user "deploy".
set -euo pipefail
U=deploy
PUB=/opt/migration/keys/deploy.pub

id "$U" >/dev/null
ssh-keygen -lf "$PUB"

home=$(getent passwd "$U" | cut -d: -f6)
[ -n "$home" ] && [ "$home" != / ]

install -d -o "$U" -g "$U" -m 700 "$home/.ssh"
ak=$home/.ssh/authorized_keys
touch "$ak"
if ! grep -qxFf "$PUB" "$ak"; then
    cat "$PUB" >> "$ak"
    echo "key added"
else
    echo "key already there"
fi
chown "$U:$U" "$ak"
chmod 600 "$ak"
