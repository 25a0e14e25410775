#!/bin/bash
# Builds a small ext4 image which the restore test mounts.
set -euo pipefail
IMG=/var/tmp/restore-test/fixture.img
mkdir -p "$(dirname "$IMG")"
if [ -e "$IMG" ] && [ ! -f "$IMG" ]; then
    echo "$IMG is not a regular file" >&2
    exit 1
fi
dd if=/dev/zero of="$IMG" bs=1M count=128 status=none
mkfs.ext4 -q -F -L fixture "$IMG"
debugfs -R 'stats' "$IMG" 2>/dev/null | head -n 12
ls -l "$IMG"
