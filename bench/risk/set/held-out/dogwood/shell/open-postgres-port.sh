#!/bin/bash
set -euo pipefail
# allow the application subnet to reach PostgreSQL, nothing else changes
SUBNET=10.60.0.0/24
PORT=5432
rule="rule family=ipv4 source address=$SUBNET port port=$PORT protocol=tcp accept"
if firewall-cmd --permanent --query-rich-rule="$rule" >/dev/null; then
    echo "rule already there"
else
    firewall-cmd --permanent --add-rich-rule="$rule"
    firewall-cmd --reload
fi
firewall-cmd --list-rich-rules
