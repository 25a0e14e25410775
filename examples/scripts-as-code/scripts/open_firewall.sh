#!/bin/bash
set -euo pipefail

if ! firewall-cmd --quiet --query-port="$port/tcp"; then
  firewall-cmd --permanent --add-port="$port/tcp"
  firewall-cmd --reload
fi
