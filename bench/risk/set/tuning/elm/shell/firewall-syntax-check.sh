#!/bin/bash
set -euo pipefail
r=$(mktemp)
trap 'rm -f "$r"' EXIT
cat >"$r" <<'NFT'
flush ruleset
table inet filter {
  chain input {
    type filter hook input priority 0; policy drop;
    ct state established,related accept
    tcp dport { 22, 443 } accept
  }
}
NFT
nft -c -f "$r" && echo "syntax fine; load it in the change window"
printf '*filter\n:INPUT DROP [0:0]\n-A INPUT -p tcp --dport 22 -j ACCEPT\nCOMMIT\n' | iptables-restore --test
