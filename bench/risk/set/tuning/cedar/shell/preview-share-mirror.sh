#!/bin/bash
# What would the last mirror run remove on the target share?
set -u
SRC=/mnt/source-share/
DST=/data/share/
OUT=/var/log/migration/mirror-preview.$(date +%F).txt
mkdir -p "${OUT%/*}"

for m in "$SRC" "$DST"; do
    if [ ! -d "$m" ]; then
        echo "missing: $m" >&2
        exit 1
    fi
done

rsync -aHAX --delete --delete-excluded --dry-run --itemize-changes "$SRC" "$DST" > "$OUT"

echo "would be deleted: $(grep -c '^\*deleting' "$OUT")"
echo "would be copied:  $(grep -c '^>f' "$OUT")"
echo "details in $OUT"
