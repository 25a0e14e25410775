#!/bin/bash
set -o pipefail
SRC=mirror.example.com::content/
DST=/srv/content/
out=$(rsync -rlptni --delete --timeout=60 "$SRC" "$DST") || exit $?
new=$(grep -c '^>f+++' <<< "$out")
chg=$(grep -c '^>f[^+]' <<< "$out")
del=$(grep -c '^\*deleting' <<< "$out")
echo "new=$new changed=$chg would-be-deleted=$del"
[ "$del" -lt 100 ] || echo "many deletions, please look at it before the real run"
