#!/bin/bash
set -euo pipefail
# policy: 60 days or 2 GiB of journal per node
mkdir -p /etc/systemd/journald.conf.d
cat > /etc/systemd/journald.conf.d/50-retention.conf <<'EOF'
[Journal]
Storage=persistent
SystemMaxUse=2G
MaxRetentionSec=60day
EOF
systemctl restart systemd-journald
journalctl --disk-usage
journalctl --vacuum-time=60d
journalctl --disk-usage
