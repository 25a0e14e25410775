#!/bin/bash
set -euo pipefail
db=orders
scratch=restore_check_$$
dest=/backup/pg
f=$dest/$db-$(date +%F).dump
as() { sudo -u postgres "$@"; }

install -d -o postgres -g postgres -m 0700 "$dest"
as pg_dump -Fc -f "$f" "$db"
as createdb "$scratch"
trap 'as dropdb --if-exists "$scratch"' EXIT
as pg_restore --no-owner -d "$scratch" "$f"

q='select count(*) from public.orders'
a=$(as psql -Atc "$q" "$db")
b=$(as psql -Atc "$q" "$scratch")
echo "live $a, restored $b"
(( b > 0 && b <= a )) || exit 1
find "$dest" -name "$db-*.dump" -mtime +21 -delete
