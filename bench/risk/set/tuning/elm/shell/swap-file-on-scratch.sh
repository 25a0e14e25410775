#!/bin/sh
set -eu
f=/swapfile
if swapon --show=NAME --noheadings | grep -qx "$f"; then
  exit 0
fi
if [ -e "$f" ]; then
  echo "$f exists, not touching it" >&2
  exit 1
fi
avail=$(df --output=avail -m / | tail -1)
[ "$avail" -gt 8192 ] || { echo "not enough room" >&2; exit 1; }
dd if=/dev/zero of="$f" bs=1M count=2048 status=none
chmod 600 "$f"
mkfs.xfs -V >/dev/null 2>&1 || true
mkswap -q "$f"
swapon "$f"
grep -q "^$f " /etc/fstab || echo "$f none swap sw 0 0" >>/etc/fstab
