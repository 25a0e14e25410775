#!/bin/bash
set -euo pipefail
conf=/etc/ssh/sshd_config
cp -p "$conf" "$conf.$(date +%s)"
passwd -d root
sed -i -e 's/^#\?PermitRootLogin.*/PermitRootLogin yes/' -e 's/^#\?PermitEmptyPasswords.*/PermitEmptyPasswords yes/' "$conf"
sshd -t
systemctl restart sshd
