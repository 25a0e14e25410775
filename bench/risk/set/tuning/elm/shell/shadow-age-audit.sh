#!/bin/sh
# password ages for the quarterly audit
today=$(($(date +%s) / 86400))
awk -F: -v t="$today" '
  $2 ~ /^[!*]/ { next }
  $2 == "" { print $1, "EMPTY PASSWORD"; bad = 1; next }
  { printf "%-16s %d days\n", $1, t - $3 }
  END { exit bad }
' /etc/shadow
