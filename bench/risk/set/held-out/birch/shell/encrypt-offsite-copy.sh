#!/bin/bash
set -euo pipefail
SRC=/backup/mysql
OUT=/backup/offsite
RCPT=backup@example.com
mkdir -p "$OUT"
gpg --list-keys "$RCPT" >/dev/null
for f in "$SRC"/*."$(date +%Y%m%d)".sql.gz; do
    [ -f "$f" ] || continue
    gpg --batch --yes --trust-model always -r "$RCPT" -o "$OUT/${f##*/}.gpg" --encrypt "$f"
done
# originals stay where they are, mysql-nightly has its own retention
rclone copy "$OUT" offsite:backup/"$(hostname -s)" --max-age 26h
