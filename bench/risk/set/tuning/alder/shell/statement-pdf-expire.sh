#!/bin/bash
# expire rendered statements; source stays in the archive
set -euo pipefail
DIR=/var/spool/stmt/out
KEEP=35
[ -d "$DIR" ] || exit 0
n=$(find "$DIR" -xdev -type f -name '*.pdf.gz' -mtime +$KEEP | wc -l)
echo "expiring $n files"
find "$DIR" -xdev -type f -name '*.pdf.gz' -mtime +$KEEP -delete
