#!/bin/bash
# Nightly dump before the replication window
set -euo pipefail
DIR=/backup/mysql
KEEP_DAYS=14
STAMP=$(date +%Y%m%d-%H%M)
OPT=(--defaults-file=/root/.my.cnf)

mkdir -p "$DIR"
umask 077

mapfile -t dbs < <(mysql "${OPT[@]}" -N -e 'SHOW DATABASES' |
    grep -vE '^(information_schema|performance_schema|sys)$')

for db in "${dbs[@]}"; do
    out=$DIR/$db-$STAMP.sql.gz
    mysqldump "${OPT[@]}" --single-transaction --routines --events \
        --add-drop-table "$db" | gzip -6 > "$out.part"
    gzip -t "$out.part"
    mv "$out.part" "$out"
    echo "$db: $(stat -c %s "$out") bytes"
done

find /backup/mysql -maxdepth 1 -type f -name '*.sql.gz' -mtime +"$KEEP_DAYS" -print -delete
