#!/bin/bash
# Warn for certificates that end within 21 days, reload nginx when a file is newer than the master process.
set -u
now=$(date +%s)
rc=0
pid=$(cat /run/nginx.pid 2>/dev/null) || { echo "nginx is not running"; exit 2; }
started=$(stat -c %Y "/proc/$pid")
reload=no
while read -r crt; do
    end=$(openssl x509 -enddate -noout -in "$crt" | cut -d= -f2)
    left=$(( ($(date -d "$end" +%s) - now) / 86400 ))
    printf '%-50s %4d days\n' "$crt" "$left"
    [ "$left" -ge 21 ] || rc=1
    [ "$(stat -c %Y "$crt")" -le "$started" ] || reload=yes
done < <(nginx -T 2>/dev/null | awk '$1=="ssl_certificate"{sub(/;$/,"",$2); print $2}' | sort -u)

if [ "$reload" = yes ]; then
    nginx -t && systemctl reload nginx
fi
exit $rc
