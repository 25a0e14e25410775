#!/bin/bash
set -euo pipefail
VER=1.66.0
SUM=b4d304b1dc76001b1d3bb820ae8d1ae60a072afbd3296be904a3ee00b3d4fab9
URL=https://downloads.example.com/rclone/v$VER/rclone-v$VER-linux-amd64.zip

if [ "$(rclone version 2>/dev/null | awk 'NR==1{print $2}')" = "v$VER" ]; then
    echo "rclone $VER is installed"
    exit 0
fi

T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
cd "$T"
curl -fsSL --proto '=https' --tlsv1.2 -o r.zip "$URL"
echo "$SUM  r.zip" | sha256sum -c --strict -
unzip -q r.zip
install -o root -g root -m 0755 rclone-v$VER-linux-amd64/rclone /usr/local/bin/rclone
rclone version | head -1
