#!/bin/bash
# Nightly logical dump of all MySQL schemas of this server.
#
# Layout:   /backup/mysql/SCHEMA.YYYYMMDD.sql.gz
# Retention: 14 days, but the newest three dumps of a schema always stay.
# The dumps contain DROP TABLE statements on purpose (--add-drop-table);
# they matter only when somebody loads a dump.

set -euo pipefail
umask 077

DEST=/backup/mysql
KEEP_DAYS=14
KEEP_MIN=3
CNF=/etc/mysql/backup.cnf
TODAY=$(date +%Y%m%d)
errors=0

log() { echo "$(date '+%F %T') $*"; }

[ -r "$CNF" ] || { log "cannot read $CNF"; exit 1; }
mountpoint -q /backup || { log "/backup is not mounted"; exit 1; }
mkdir -p "$DEST"

exec 9> /run/lock/mysql-dump.lock
flock -n 9 || { log "another dump is running"; exit 0; }

schemas() {
    mysql --defaults-file="$CNF" -NBe 'SHOW DATABASES' |
        grep -Ev '^(information_schema|performance_schema|sys)$'
}

dump_one() {
    local db=$1
    local out="$DEST/$db.$TODAY.sql.gz"
    mysqldump --defaults-file="$CNF" --single-transaction --routines --events \
        --add-drop-table "$db" </dev/null | gzip -9 > "$out.part" || return 1
    gzip -t "$out.part" || return 1
    mv -f "$out.part" "$out"
    log "$db: $(stat -c %s "$out") bytes"
}

expire_one() {
    local db=$1 f
    find "$DEST" -maxdepth 1 -type f -name "$db.[0-9]*.sql.gz" -printf '%f\n' | sort -r |
        tail -n +$((KEEP_MIN + 1)) |
        while read -r f; do
            if [ -n "$(find "$DEST/$f" -mtime +"$KEEP_DAYS")" ]; then
                log "expired: $f"
                rm -f -- "$DEST/$f"
            fi
        done
}

for db in $(schemas); do
    if dump_one "$db"; then
        expire_one "$db"
    else
        log "$db: dump FAILED"
        errors=$((errors + 1))
    fi
done

log "finished with $errors errors, $(df --output=avail -h "$DEST" | tail -1 | tr -d ' ') left"
exit "$errors"
