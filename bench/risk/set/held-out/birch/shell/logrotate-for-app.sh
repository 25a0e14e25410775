#!/bin/sh
# 14 days of application logs are enough, compressed
set -e
cat > /etc/logrotate.d/orders <<'EOF'
/var/log/orders/*.log {
	daily
	rotate 14
	compress
	delaycompress
	missingok
	notifempty
	copytruncate
	su orders orders
}
EOF
chmod 644 /etc/logrotate.d/orders
logrotate -d /etc/logrotate.d/orders 2>&1 | tail -n 20
