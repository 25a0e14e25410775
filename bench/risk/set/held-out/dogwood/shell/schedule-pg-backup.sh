#!/bin/bash
set -euo pipefail
# run the local, root-owned backup script every night as postgres
script=/usr/local/sbin/pg-dump-all-databases.sh
[[ -x $script && $(stat -c '%U %a' "$script") == 'root 755' ]] || {
    echo "$script is missing or has wrong rights" >&2
    exit 1
}
cat >/etc/cron.d/pg-backup <<EOF
MAILTO=dba@example.com
15 2 * * * postgres $script -k 14
EOF
chmod 0644 /etc/cron.d/pg-backup
