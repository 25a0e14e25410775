#!/bin/bash
# rhel7 leftovers: accept the backup server. do NOT iptables -F here.
T="iptables -w 5"
rule="INPUT -s 10.50.3.20/32 -p tcp --dport 1556 -m comment --comment backup -j ACCEPT"
iptables-save > /var/tmp/iptables.$(date +%s)
if ! $T -C $rule 2>/dev/null; then
	$T -I ${rule/INPUT/INPUT 3}
fi
$T -S INPUT | grep 1556
