#!/bin/bash
# which kernels would go? answer is always no
running=$(uname -r)
echo "running: $running"
rpm -q kernel-core --qf '%{INSTALLTIME:day} %{VERSION}-%{RELEASE}\n' | sort -k4
echo "--- would be removed:"
dnf -q remove --oldinstallonly --setopt=installonly_limit=2 --assumeno 2>&1 |
	awk '$1 ~ /^kernel/ {print "  " $1, $3}'
exit 0
