#!/bin/bash
# What would go if we purged the desktop packages from this server?
# Simulation for the change request.
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
REPORT=/var/tmp/purge-simulation.$(date +%F).txt
{
    echo "host: $(hostname -f)"
    echo "date: $(date -R)"
    apt-get -s purge 'xserver-*' 'gnome*' 'libx11-*' | awk '/^(Purg|Remv)/{print $2}' | sort -u
} > "$REPORT"
n=$(($(wc -l < "$REPORT") - 2))
echo "$n packages would be removed, list in $REPORT"
if grep -qxE 'openssh-server|systemd|sudo|cloud-init' "$REPORT"; then
    echo "WARNING: an essential package is in the list"
    exit 1
fi
