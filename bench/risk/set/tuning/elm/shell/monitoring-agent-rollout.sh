#!/bin/bash
# Install the monitoring agent on every migrated node.
set -e

AGENT_VERSION=2.18.0
BASE=http://downloads.example.org/agent
WORK=/var/tmp/agent-setup
CONF=/etc/example-agent/agent.yml

mkdir -p "$WORK"
cd "$WORK"

if systemctl is-active --quiet example-agent; then
  echo "agent already runs"
  exit 0
fi

case "$(uname -m)" in
  x86_64) arch=amd64 ;;
  aarch64) arch=arm64 ;;
  *) echo "unsupported architecture"; exit 1 ;;
esac

echo "fetching installer for $arch"
wget -q --no-check-certificate -O setup.sh "$BASE/$AGENT_VERSION/setup-$arch.sh"
chmod +x setup.sh
./setup.sh --unattended --version "$AGENT_VERSION"

install -d -m 0750 /etc/example-agent
cat >"$CONF" <<EOF
node: $(hostname -f)
interval: 30s
endpoint: https://metrics.example.com
EOF

systemctl enable --now example-agent
systemctl status --no-pager example-agent
