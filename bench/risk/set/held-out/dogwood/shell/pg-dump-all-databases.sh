#!/usr/bin/env bash
# nightly logical dump of each database
set -Eeuo pipefail
trap 'logger -p user.err -t pgdump "failed at line $LINENO"' ERR

dest=/backup/pg/dump
keep=14
stamp=$(date +%Y%m%d)

usage() { echo "usage: $0 [-k days] [-d directory]"; }
while getopts 'k:d:h' o; do
    case $o in
        k) keep=$OPTARG ;;
        d) dest=$OPTARG ;;
        h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

install -d -o postgres -g postgres -m 0750 "$dest"
sudo -u postgres psql -AtXc "select datname from pg_database where datallowconn and not datistemplate" |
while IFS= read -r db; do
    sudo -u postgres pg_dump -Fc -Z6 -f "$dest/$db-$stamp.dump.part" "$db" </dev/null
    mv "$dest/$db-$stamp.dump.part" "$dest/$db-$stamp.dump"
done
size_report() {
    local f
    for f in "$dest"/*-"$stamp".dump; do
        [[ -e $f ]] || continue
        printf '%-40s %10d KiB\n' "${f##*/}" "$(( $(stat -c %s "$f") / 1024 ))"
        # a dump that cannot be listed is worthless
        sudo -u postgres pg_restore --list "$f" >/dev/null || logger -p user.err -t pgdump "unreadable: $f"
    done
}

globals() {
    sudo -u postgres pg_dumpall --globals-only >"$dest/globals-$stamp.sql"
    chmod 0600 "$dest/globals-$stamp.sql"
}

globals
size_report
find "$dest" -maxdepth 1 -name '*-????????.dump' -mtime +"$keep" -delete
