#!/usr/bin/env bash
# Nightly dump of the order database, 14 days kept.
set -euo pipefail

readonly DB=orders
readonly DIR=/backup/postgres/$DB
readonly KEEP=14
declare -A rc=([ok]=0 [small]=3 [space]=4)

die() { logger -p daemon.err -t dbdump "$2"; exit "${rc[$1]}"; }

install -d -m 700 -o postgres -g postgres "$DIR"
free=$(df -Pk "$DIR" | awk 'NR == 2 { print $4 }')
(( free > 10485760 )) || die space "less than 10 GB free in $DIR"

out=$DIR/$DB-$(date +%Y%m%dT%H%M).dump
su postgres -c "pg_dump -Fc --clean --if-exists -d $DB -f '$out.part'"
size=$(stat -c %s "$out.part")
(( size > 100000 )) || die small "dump has only $size bytes"
pg_restore -l "$out.part" > /dev/null
mv "$out.part" "$out"

# only after a good dump: remove the old ones
find "$DIR" -maxdepth 1 -type f -name "$DB-*.dump" -mtime +"$KEEP" -print -delete
logger -t dbdump "wrote $out ($size bytes)"
