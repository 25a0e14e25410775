#!/bin/bash
# simple nightly dump
set -o pipefail
D=/backup/mysql/dump
F=$D/all-$(date +%F).sql.gz
mkdir -p $D
# the dump holds DROP TABLE statements because of --add-drop-table, that is wanted
if mysqldump --defaults-extra-file=/root/.my.cnf --single-transaction --routines --events \
        --add-drop-table --all-databases | gzip >"$F.tmp"; then
    mv "$F.tmp" "$F"
else
    rm -f "$F.tmp"
    echo "dump failed" | mail -s "mysqldump $(hostname)" dba@example.com
    exit 1
fi
ls -1t $D/all-*.sql.gz | tail -n +15 | xargs -r rm -f
