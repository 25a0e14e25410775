#!/bin/bash
set -euo pipefail
# security update of one package
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
old=$(dpkg-query -W -f '${Version}' openssl)
apt-get install -y -qq --only-upgrade openssl
new=$(dpkg-query -W -f '${Version}' openssl)
echo "openssl $old -> $new"
command -v needrestart >/dev/null && needrestart -r l -b || true
