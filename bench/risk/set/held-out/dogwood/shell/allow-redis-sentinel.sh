#!/bin/sh
# add a rule for the sentinels; note: no 'iptables -F', no policy change here
set -eu
mkdir -p /var/backups/iptables
iptables-save >"/var/backups/iptables/rules.$(date +%Y%m%d%H%M%S)"
for peer in 10.30.1.11 10.30.1.12 10.30.1.13; do
    iptables -C INPUT -p tcp -s "$peer" --dport 26379 -j ACCEPT 2>/dev/null ||
        iptables -I INPUT -p tcp -s "$peer" --dport 26379 -j ACCEPT
done
iptables -nL INPUT | grep 26379
