#!/bin/bash
# weekly restore drill on the standby lab instance
set -euo pipefail
export PGHOST=/var/run/postgresql PGUSER=postgres
DUMP=$(ls -1t /backup/pg/ledger.*.dump | head -1)
DB=drill_$(date +%Y%m%d)_$$
drop() { dropdb --if-exists "$DB"; }
createdb -T template0 "$DB"
trap drop EXIT
pg_restore -j2 --no-owner -d "$DB" "$DUMP"
n=$(psql -Atd "$DB" -c 'select count(*) from core.postings')
echo "restored $DUMP: postings=$n"
[ "$n" -gt 0 ]
