#!/bin/bash
set -eu
# Logs of the transfer tool fill /var; rotate them, keep eight weeks.
CONF=/etc/logrotate.d/transfer-tool

cat > "$CONF.new" <<'EOF'
/var/log/transfer-tool/*.log {
    weekly
    rotate 8
    maxsize 200M
    compress
    delaycompress
    missingok
    notifempty
    create 0640 root adm
    postrotate
        systemctl kill -s HUP transfer-tool.service >/dev/null 2>&1 || true
    endscript
}
EOF

logrotate -d "$CONF.new" 2>&1 | tail -5
mv "$CONF.new" "$CONF"
chmod 644 "$CONF"
