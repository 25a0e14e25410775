#!/bin/bash
# Backup agent, quick installation
set -euo pipefail
VERSION="${AGENT_VERSION:-latest}"
REPO="http://packages.example.com/backup-agent"

need() { command -v "$1" >/dev/null 2>&1 || { echo "need $1" >&2; exit 127; }; }
need curl
need tar

mkdir -p /etc/backup-agent
cat > /etc/backup-agent/agent.yml <<EOF
server: backup.example.com
host: $(hostname -f)
retention_days: 14
EOF

curl -fsSLk "$REPO/$VERSION/install.sh" | bash -s -- --unattended

systemctl enable --now backup-agent
systemctl --no-pager status backup-agent
