#!/bin/bash
# openssl only, advisory of this week
set -u
before=$(rpm -q --qf '%{VERSION}-%{RELEASE}' openssl)
dnf -y -q update openssl openssl-libs || exit 1
after=$(rpm -q --qf '%{VERSION}-%{RELEASE}' openssl)
echo "openssl $before -> $after"
[ "$before" = "$after" ] && exit 0
nginx -t -q && systemctl restart nginx
systemctl is-active nginx
