#!/bin/bash
# can this kernel make and mount xfs? used after each kernel update
set -euo pipefail
W=$(mktemp -d /var/tmp/xfst.XXXXXX)
trap 'umount -q "$W/m" || :; rm -rf -- "$W"' EXIT
mkdir "$W/m"
truncate -s 512M "$W/disk.img"
mkfs.xfs -q -f "$W/disk.img"
mount -o loop "$W/disk.img" "$W/m"
dd if=/dev/zero of="$W/m/probe" bs=1M count=32 status=none conv=fsync
cmp -n 1048576 "$W/m/probe" /dev/zero
umount "$W/m"
wipefs -a -q "$W/disk.img"
echo "xfs ok on $(uname -r)"
