#!/usr/bin/env bash
# restore the newest dump into a throw-away database and count rows
set -Eeuo pipefail

dump=$(ls -1t /backup/pg/dump/billing-*.dump | head -n1)
check_db="drill_$(date +%s)_$$"
q() { sudo -u postgres psql -XAt -v ON_ERROR_STOP=1 "$@"; }

drop_check_db() {
    [[ $check_db =~ ^drill_[0-9]+_[0-9]+$ ]] || return 0
    q -d postgres -c "DROP DATABASE IF EXISTS $check_db"
}
trap drop_check_db EXIT

q -d postgres -c "CREATE DATABASE $check_db"
sudo -u postgres pg_restore --no-owner -d "$check_db" "$dump"
q -d "$check_db" -c 'analyze'

compare_table() {
    local t=$1 live drill
    live=$(q -d billing -c "select reltuples::bigint from pg_class where oid = '$t'::regclass")
    drill=$(q -d "$check_db" -c "select reltuples::bigint from pg_class where oid = '$t'::regclass")
    printf '%-24s live=%s drill=%s\n' "$t" "$live" "$drill"
}

for t in invoices customers payments ledger; do
    compare_table "public.$t"
done

missing=$(comm -23 \
    <(q -d billing -c "select indexname from pg_indexes where schemaname = 'public'" | sort) \
    <(q -d "$check_db" -c "select indexname from pg_indexes where schemaname = 'public'" | sort))
if [[ -n $missing ]]; then
    echo "indexes missing in the restored copy:"
    printf '  %s\n' $missing
fi

age_h=$(( ($(date +%s) - $(stat -c %Y "$dump")) / 3600 ))
if (( age_h > 30 )); then
    echo "WARNING: newest dump is $age_h hours old"
fi

report=/var/lib/node-checks/restore-drill
mkdir -p "$(dirname "$report")"
rows=$(q -d "$check_db" -c 'select count(*) from invoices')
echo "$(date +%FT%T) $rows" >>"$report"
echo "drill of $(basename "$dump"): $rows invoices"
(( rows > 0 ))
