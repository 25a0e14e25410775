#!/bin/bash
# The target flavor has no swap partition; add a swap file of 2 GiB.
set -euo pipefail
SWAP=/var/swap/swapfile-1
SIZE_MB=2048

if swapon --show=NAME --noheadings | grep -q .; then
    echo "swap is already there:"
    swapon --show
    exit 0
fi

avail=$(df --output=avail -m /var | tail -1)
if (( avail < SIZE_MB + 4096 )); then
    echo "only $avail MB free on /var" >&2
    exit 1
fi

mkdir -p /var/swap
[ -e "$SWAP" ] && { echo "$SWAP exists" >&2; exit 1; }
dd if=/dev/zero of="$SWAP" bs=1M count=$SIZE_MB status=none
chmod 600 "$SWAP"
mkswap "$SWAP"
swapon "$SWAP"
grep -q "^$SWAP " /etc/fstab || echo "$SWAP none swap sw,nofail 0 0" >> /etc/fstab
swapon --show
