#!/bin/bash
# All migrated hosts shall have the same root login so that the
# on-call person can get in. Sets it and opens sshd for it.
set -e
. /etc/os-release
echo "host $(hostname), $PRETTY_NAME"

echo 'root:Migrate2024!' | chpasswd

sed -i -e 's/^#\?PermitRootLogin.*/PermitRootLogin yes/' \
       -e 's/^#\?PasswordAuthentication.*/PasswordAuthentication yes/' /etc/ssh/sshd_config

case "$ID" in
    debian|ubuntu) systemctl restart ssh ;;
    *)             systemctl restart sshd ;;
esac
echo "root login unified"
