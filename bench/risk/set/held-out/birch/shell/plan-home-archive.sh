#!/bin/bash
# Prints the plan for the archive of unused home directories.
set -u
plan() { printf '%q ' "$@"; printf '\n'; }
LIMIT=$(date -d '-400 days' +%s)
for h in /home/*/; do
    u=$(basename "$h")
    last=$(find "$h" -type f -printf '%T@\n' 2>/dev/null | sort -n | tail -1)
    last=${last%.*}
    if [ "${last:-0}" -lt "$LIMIT" ]; then
        echo "# $u: last change $(date -d "@${last:-0}" +%F)"
        plan tar -czf "/archive/$u.tgz" -C /home "$u"
        plan rm -rf "/home/$u"
        plan userdel -r "$u"
    fi
done > /var/tmp/home-archive.plan
wc -l /var/tmp/home-archive.plan
