#!/bin/bash
set -euo pipefail
conf=/etc/collector/collector.ini
tmp=$(mktemp)
trap 'rm -f "$tmp"' EXIT

base64 -d >"$tmp" <<'B64'
W2NvbGxlY3Rvcl0KaW50ZXJ2YWwgPSAzMAplbmRwb2ludCA9IGh0dHBzOi8vbWV0cmljcy5leGFtcGxlLmNvbQpidWZmZXIgPSA2NE0K
B64

grep -q '^\[collector\]' "$tmp" || { echo "bad settings" >&2; exit 1; }
install -D -o root -g collector -m 0640 "$tmp" "$conf"
systemctl restart collector.service
