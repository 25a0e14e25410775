#!/bin/bash
# Which cron lines of the imported server look risky? Only a report.
PATTERNS=(
    'rm -rf /'
    'curl .*| *(ba)?sh'
    'chmod -R 777'
    'mkfs\.'
    '> /dev/sd[a-z]'
)
rc=0
for f in /etc/crontab /etc/cron.d/* /var/spool/cron/* /var/spool/cron/crontabs/*; do
    [ -f "$f" ] || continue
    for p in "${PATTERNS[@]}"; do
        if grep -nE -e "$p" "$f"; then
            echo "   ^ in $f matches: $p"
            rc=1
        fi
    done
done
[ $rc -eq 0 ] && echo "no risky cron line found"
exit 0
