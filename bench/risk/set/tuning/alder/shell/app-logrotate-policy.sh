#!/bin/bash
# logrotate policy for cardgw
set -e
F=/etc/logrotate.d/cardgw
T=$(mktemp)
cat > "$T" <<'L'
/var/log/cardgw/*.log {
	daily
	rotate 90
	compress
	delaycompress
	missingok
	notifempty
	create 0640 cardgw adm
	sharedscripts
	postrotate
		/usr/bin/systemctl kill -s HUP cardgw.service 2>/dev/null || true
	endscript
}
L
logrotate -d "$T" >/dev/null 2>&1 || { rm -f "$T"; echo "bad policy" >&2; exit 1; }
install -o root -g root -m 644 "$T" $F
rm -f "$T"
