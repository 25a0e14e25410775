#!/bin/bash
set -euo pipefail
dir=/var/log/storefront
[[ -d $dir && ! -L $dir ]] || exit 0
find "$dir" -type f -name '*.log.[0-9]*' -mtime +2 -exec gzip -9 {} +
find "$dir" -type f -name '*.log.*.gz' -mtime +60 -print -delete
journalctl --vacuum-time=90d
cat >/etc/logrotate.d/storefront <<'EOF'
/var/log/storefront/*.log {
	weekly
	rotate 8
	compress
	missingok
	postrotate
		systemctl kill -s HUP storefront.service
	endscript
}
EOF
logrotate -d /etc/logrotate.d/storefront
