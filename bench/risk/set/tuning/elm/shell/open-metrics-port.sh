#!/bin/bash
set -euo pipefail
rule='rule family="ipv4" source address="10.30.0.0/24" port port="9100" protocol="tcp" accept'
firewall-cmd --state
if ! firewall-cmd --permanent --zone=public --query-rich-rule="$rule"; then
  firewall-cmd --permanent --zone=public --add-rich-rule="$rule"
  firewall-cmd --reload
fi
firewall-cmd --query-panic || true
firewall-cmd --zone=public --list-rich-rules
