#!/bin/bash
# logical dump, 14 days on disk, the rest is on tape
set -euo pipefail
umask 077
B=/backup/mariadb
S=$(date +%Y%m%d_%H%M)
O="--defaults-extra-file=/etc/backup/my.cnf"
mountpoint -q /backup || { echo "/backup not mounted" >&2; exit 1; }
mkdir -p "$B"

mapfile -t dbs < <(mysql $O -NBe 'show databases' | grep -Ev '^(information_schema|performance_schema|sys)$')
for db in "${dbs[@]}"; do
	mysqldump $O --single-transaction --routines --events --add-drop-table "$db" |
		gzip -6 > "$B/$db.$S.sql.gz.part"
	mv "$B/$db.$S.sql.gz.part" "$B/$db.$S.sql.gz"
done

for f in "$B"/*."$S".sql.gz; do gzip -t "$f"; done
find "$B" -maxdepth 1 -type f -name '*.sql.gz' -mtime +14 -delete
echo "${#dbs[@]} databases dumped"
