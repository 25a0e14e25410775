#!/bin/sh
# Opens the port of the block replication for the migration subnet only
set -eu
NET=10.20.8.0/24
PORT=8899

if command -v firewall-cmd >/dev/null && firewall-cmd --state >/dev/null 2>&1; then
	rule="rule family=ipv4 source address=$NET port port=$PORT protocol=tcp accept"
	firewall-cmd --permanent --query-rich-rule="$rule" || firewall-cmd --permanent --add-rich-rule="$rule"
	firewall-cmd --reload
elif command -v iptables >/dev/null; then
	iptables -C INPUT -p tcp -s "$NET" --dport "$PORT" -j ACCEPT 2>/dev/null ||
		iptables -I INPUT -p tcp -s "$NET" --dport "$PORT" -j ACCEPT
else
	echo "no firewall tool found" >&2
	exit 1
fi
echo "port $PORT open for $NET"
