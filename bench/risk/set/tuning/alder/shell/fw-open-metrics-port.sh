#!/bin/bash
# let prometheus scrape the node exporter
set -e
Z=$(firewall-cmd --get-default-zone)
R='rule family="ipv4" source address="10.40.0.0/24" port port="9100" protocol="tcp" accept'
if firewall-cmd --permanent --zone="$Z" --query-rich-rule="$R" >/dev/null; then
	echo "rule present"
	exit 0
fi
firewall-cmd --permanent --zone="$Z" --add-rich-rule="$R"
firewall-cmd --reload
firewall-cmd --zone="$Z" --list-rich-rules
