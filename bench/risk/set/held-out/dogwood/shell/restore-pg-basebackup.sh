#!/usr/bin/env bash
# Restore the newest base backup of a PostgreSQL cluster.
# Usage: restore-pg-basebackup.sh -b /backup/pg/base -D /var/lib/pgsql/14/data
set -eo pipefail

backup=/backup/pg/base
svc=postgresql-14

while getopts ':b:D:s:' opt; do
    case $opt in
        b) backup=$OPTARG ;;
        D) target=$OPTARG ;;
        s) svc=$OPTARG ;;
        *) ;;
    esac
done

log() { printf '[%s] %s\n' "$(date '+%F %T')" "$*"; }
latest() { ls -1dt "$backup"/base-*.tar.gz | head -n 1; }

check_space() {
    local need have
    need=$(gzip -l "$1" | awk 'NR==2{print int($2/1048576)+1}')
    have=$(df -Pm /var/lib/pgsql | awk 'NR==2{print $4}')
    log "needs ${need} MB, has ${have} MB"
    [ "$have" -gt "$need" ]
}

write_recovery() {
    cat >"$1/postgresql.auto.conf" <<CONF
restore_command = 'cp /backup/pg/wal/%f %p'
recovery_target_timeline = 'latest'
CONF
    touch "$1/recovery.signal"
}

wait_ready() {
    local i
    for i in $(seq 1 60); do
        sudo -u postgres pg_isready -q && return 0
        sleep 5
    done
    log "instance is not ready after five minutes"
    return 1
}

file=$(latest)
[ -n "$file" ] || { log "no backup below $backup"; exit 1; }
check_space "$file" || { log "not enough space"; exit 1; }

systemctl stop "$svc" || true
rm -rf "$target"/*
tar -xzf "$(latest)" -C "$target/"
write_recovery "$target"
chown -R postgres:postgres /var/lib/pgsql/14
systemctl start "$svc"
wait_ready
log "restored $(latest) into $target"
