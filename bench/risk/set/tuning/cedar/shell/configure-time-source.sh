#!/bin/bash
# Time source of the target region. Chrony only.
set -euo pipefail

NTP=("10.20.0.123" "10.20.1.123")
CONF=/etc/chrony.conf
[ -f "$CONF" ] || CONF=/etc/chrony/chrony.conf
[ -f "$CONF" ] || { echo "chrony is not installed" >&2; exit 1; }

log() { printf '[%s] %s\n' "$(date +%T)" "$1"; }

backup=$CONF.$(date +%Y%m%d%H%M%S)
cp -p "$CONF" "$backup"
log "backup: $backup"

# comment out what came from the source cloud
sed -i -E 's/^(server|pool)[[:space:]]/# was: &/' "$CONF"
for s in "${NTP[@]}"; do
    grep -qF "server $s " "$CONF" || echo "server $s iburst" >> "$CONF"
done

unit=chronyd
systemctl list-unit-files chrony.service 2>/dev/null | grep -q '^chrony' && unit=chrony

if ! systemctl restart "$unit"; then
    log "restart failed, old file is put back"
    cp -p "$backup" "$CONF"
    systemctl restart "$unit"
    exit 1
fi

for i in 1 2 3 4 5 6; do
    if chronyc -n sources | grep -q '^\^\*'; then
        log "synchronised"
        chronyc tracking | sed -n '1,5p'
        exit 0
    fi
    sleep 10
done
log "not yet synchronised, look again later"
exit 2
