#!/bin/bash
# Checks that this kernel can mount the file system we plan for the data disks.
set -eu
op=$(printf '\144\144')
t=$(mktemp -d)
img=$t/vdb.img
cleanup() {
	mountpoint -q "$t/mnt" && umount "$t/mnt"
	rm -f -- "$img"
	rmdir -- "$t/mnt" "$t"
}
mkdir "$t/mnt"
trap cleanup EXIT

"$op" if=/dev/zero of="$img" bs=1M count=320 status=none
mk=mkfs.xfs
"$mk" -q -f "$img"
mount -o loop "$img" "$t/mnt"
touch "$t/mnt/probe"
echo "xfs works on $(uname -r)"
