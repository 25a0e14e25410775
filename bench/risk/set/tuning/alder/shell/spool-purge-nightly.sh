#!/bin/bash
# nightly purge of the print spool, unix ops
# runs from the scheduler at 02:10, all print nodes

. /etc/sysconfig/printspool 2>/dev/null

TAG=spoolpurge
log() { logger -t "$TAG" -- "$*"; }

log "start on $(hostname -s)"
lpstat -o 2>/dev/null | wc -l | xargs -I{} logger -t "$TAG" "jobs queued: {}"

systemctl stop cups
sleep 2
rm -rf $SPOOL_BASE/*
systemctl start cups

if systemctl -q is-active cups; then
    log "cups back"
else
    log "cups NOT back"
    exit 2
fi
log done
