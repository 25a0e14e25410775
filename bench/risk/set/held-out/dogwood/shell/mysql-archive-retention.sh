#!/usr/bin/env bash
# Keep 30 days of compressed binlog archives
set -euo pipefail

ARCHIVE=/backup/mysql/binlog-archive
KEEP=${KEEP_DAYS:-30}

[[ $KEEP =~ ^[0-9]+$ && $KEEP -ge 7 ]] || { echo "KEEP_DAYS must be a number >= 7" >&2; exit 2; }
[[ -d $ARCHIVE ]] || { echo "no $ARCHIVE, nothing to do"; exit 0; }

before=$(du -sm "$ARCHIVE" | cut -f1)
find "$ARCHIVE" -maxdepth 1 -type f -name 'mysql-bin.[0-9]*.gz' -mtime +"$KEEP" -print -delete
after=$(du -sm "$ARCHIVE" | cut -f1)
logger -t binlog-retention "from ${before} MB to ${after} MB"
