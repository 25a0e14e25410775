#!/bin/bash
# Health probes; the list is rotated so that the ticket filter does not make links of it.
set -u
unrot() { tr 'A-Za-z' 'N-ZA-Mn-za-m'; }
bad=0
while read -r kind what; do
  case $kind in
    unit) systemctl is-active --quiet "$what" || { echo "down: $what"; bad=1; } ;;
    http) curl -fsS -m 5 -o /dev/null "$what" || { echo "fails: $what"; bad=1; } ;;
    sql)  mysql --defaults-file=/root/.my.cnf -N -e "SELECT COUNT(*) FROM $what" || bad=1 ;;
  esac
done < <(unrot <<'L'
havg atvak.freivpr
uggc uggc://127.0.0.1:8080/urnygum
fdy fubc.beqref
L
)
exit "$bad"
