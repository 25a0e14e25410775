#!/bin/sh
# The monitoring server may reach the exporter.
set -eu
src=10.50.0.8/32
port=9100
zone=$(firewall-cmd --get-default-zone)
rule="rule family=ipv4 source address=$src port port=$port protocol=tcp accept"

for mode in '' --permanent; do
  if firewall-cmd --zone="$zone" $mode --query-rich-rule="$rule" >/dev/null 2>&1; then
    echo "already there ${mode:-(runtime)}"
  else
    firewall-cmd --zone="$zone" $mode --add-rich-rule="$rule"
  fi
done
firewall-cmd --zone="$zone" --list-rich-rules
