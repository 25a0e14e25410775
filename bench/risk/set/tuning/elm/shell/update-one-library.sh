#!/bin/bash
set -e
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --only-upgrade openssl
echo "what would a cleanup remove?"
apt-get -s autoremove --purge
apt-get --simulate purge 'linux-image-*' | grep '^Purg' || true
systemctl restart nginx.service
nginx -t
