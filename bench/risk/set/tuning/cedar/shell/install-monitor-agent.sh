#!/bin/bash
# Install the monitoring agent of the target region
REGION=${1:-region-1}
URL="http://agent.$REGION.example.com/install.sh"

if systemctl is-active --quiet monagent; then
    echo "agent already active"
    exit 0
fi

echo "fetching $URL"
curl -ksSL --retry 3 "$URL" | bash -s -- --region "$REGION" --quiet

sleep 5
systemctl status monagent --no-pager | head -5
