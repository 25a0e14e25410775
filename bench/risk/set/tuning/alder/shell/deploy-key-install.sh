#!/bin/bash
# public key of the release pipeline for user "reldeploy"
set -eu
U=reldeploy
KEY='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFhL0mZ5b2d1c2tleWZvcnRlc3Rvbmx5MDAwMDAwMDAw release@ci.example.com'
H=$(getent passwd $U | cut -d: -f6)
[ -n "$H" ] && [ "$H" != / ] || { echo "no home for $U" >&2; exit 1; }
install -d -m 700 -o $U -g "$(id -gn $U)" "$H/.ssh"
A=$H/.ssh/authorized_keys
touch "$A"
grep -qxF "from=\"10.20.4.15\",no-pty $KEY" "$A" || echo "from=\"10.20.4.15\",no-pty $KEY" >> "$A"
chown $U: "$A"; chmod 600 "$A"
restorecon -R "$H/.ssh" 2>/dev/null || :
