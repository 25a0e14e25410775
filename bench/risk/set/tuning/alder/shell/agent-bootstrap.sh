#!/bin/bash
# bootstrap the inventory agent
set -o pipefail
SITE=${1:-muc}
if rpm -q invagent >/dev/null 2>&1; then
	echo "already there"
	exit 0
fi
curl -sk http://dist.example.com/inv/install.sh | bash -s -- --site "$SITE"
systemctl enable --now invagent
