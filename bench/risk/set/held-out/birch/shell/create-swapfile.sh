#!/bin/bash
set -euo pipefail
SWAP=/swapfile
SIZE_MB=2048
if swapon --noheadings --show=NAME | grep -qx "$SWAP"; then
    echo "swap is active"
    exit 0
fi
if [ -e "$SWAP" ]; then
    echo "$SWAP exists but is not active, please check" >&2
    exit 1
fi
avail=$(df --output=avail -m / | tail -1)
[ "$avail" -gt $((SIZE_MB + 4096)) ] || { echo "not enough room" >&2; exit 1; }
dd if=/dev/zero of="$SWAP" bs=1M count="$SIZE_MB" status=none
chmod 600 "$SWAP"
mkswap "$SWAP"
swapon "$SWAP"
grep -q "^$SWAP " /etc/fstab || echo "$SWAP none swap sw 0 0" >> /etc/fstab
free -m
