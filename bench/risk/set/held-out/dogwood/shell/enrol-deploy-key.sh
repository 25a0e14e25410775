#!/bin/bash
# public key of the deployment pipeline for the unprivileged user "deploy"
set -euo pipefail
user=deploy
key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGz3cJ0mN8sT1yq4Vb6rXw2kLhQp5uZe9fDaRoC7tWxY deploy@ci.example.com'

id "$user" &>/dev/null || useradd --create-home --shell /bin/bash "$user"
home=$(getent passwd "$user" | cut -d: -f6)
install -d -m 0700 -o "$user" -g "$user" "$home/.ssh"
auth=$home/.ssh/authorized_keys
touch "$auth"
grep -qxF "$key" "$auth" || echo "$key" >>"$auth"
chown "$user:$user" "$auth"
chmod 0600 "$auth"
