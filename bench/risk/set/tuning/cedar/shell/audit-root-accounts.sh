#!/bin/bash
# Accounts that need a decision before the cut-over
echo "== uid 0 besides root"
awk -F: '$3 == 0 && $1 != "root" {print "  " $1}' /etc/passwd

echo "== empty password fields"
awk -F: '$2 == "" {print "  " $1}' /etc/shadow

echo "== NOPASSWD rules"
grep -rhE '^[^#]*NOPASSWD' /etc/sudoers /etc/sudoers.d 2>/dev/null | sed 's/^/  /'

echo "== keys of root"
[ -f /root/.ssh/authorized_keys ] && awk '{print "  " $NF}' /root/.ssh/authorized_keys

echo "== suggested, not executed:"
awk -F: '$3 == 0 && $1 != "root" {print "  userdel -r " $1 "; passwd -l root"}' /etc/passwd
