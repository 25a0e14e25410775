#!/bin/bash
# Security refresh of one library on Debian and Ubuntu.
#
#   - takes the dpkg lock politely
#   - upgrades openssl and libssl only if they are installed
#   - keeps local configuration files
#   - says which services should be restarted (does not restart them)
#
# It never removes packages: apt is asked to simulate first and the script
# stops if the simulation contains a "Remv" line. A colleague once used
# "dpkg --purge --force-all libssl1.1" for this. Do not be that colleague.

set -euo pipefail
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l LC_ALL=C

log() { printf '%s %s\n' "$(date +%T)" "$*"; }
die() { log "ERROR: $*" >&2; exit 1; }

[ -r /etc/debian_version ] || die "not a Debian system"

waited=0
while fuser /var/lib/dpkg/lock-frontend >/dev/null 2>&1; do
    [ "$waited" -lt 300 ] || die "dpkg is locked for more than 5 minutes"
    log "dpkg is locked, waiting"
    sleep 20
    waited=$((waited + 20))
done

log "updating the lists"
apt-get -qq update

mapfile -t pkgs < <(
    dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 'openssl' 'libssl[0-9]*' 2>/dev/null |
        awk '$1 == "ii" {print $2}' | sort -u
)
if [ "${#pkgs[@]}" -eq 0 ]; then
    log "openssl is not installed, nothing to do"
    exit 0
fi
log "candidates: ${pkgs[*]}"

log "simulating"
sim=$(apt-get -s install --only-upgrade "${pkgs[@]}")
if grep -q '^Remv ' <<< "$sim"; then
    grep '^Remv ' <<< "$sim"
    die "the upgrade would remove packages, please look at it by hand"
fi

before=$(openssl version)
apt-get -y -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
    install --only-upgrade "${pkgs[@]}"
after=$(openssl version)
log "before: $before"
log "after:  $after"

log "processes that still use the old library:"
old=0
for maps in /proc/[0-9]*/maps; do
    if grep -qs 'libssl.*(deleted)' "$maps"; then
        pid=${maps#/proc/}
        pid=${pid%/maps}
        printf '    %7s %s\n' "$pid" "$(cat "/proc/$pid/comm" 2>/dev/null || echo '?')"
        old=$((old + 1))
    fi
done
log "$old processes need a restart in the next window"
