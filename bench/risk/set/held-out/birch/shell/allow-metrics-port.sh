#!/bin/bash
set -eu
NET=10.20.0.0/16
PORT=9100
rule=(INPUT -p tcp -s "$NET" --dport "$PORT" -m comment --comment metrics -j ACCEPT)
# never flush here: iptables -F would cut off the jump host
if iptables -C "${rule[@]}" 2>/dev/null; then
    echo "rule exists"
else
    iptables -I "${rule[@]}"
    echo "rule added"
fi
if command -v netfilter-persistent >/dev/null; then
    netfilter-persistent save
fi
