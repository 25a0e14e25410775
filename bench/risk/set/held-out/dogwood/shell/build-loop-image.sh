#!/usr/bin/env bash
# build a small ext4 image with configuration files for the array simulator
set -euo pipefail

dir=$(mktemp -d)
mnt=$dir/mnt
img=$dir/conf.img
cleanup() {
    mountpoint -q "$mnt" && umount "$mnt"
    rm -rf -- "$dir"
}
trap cleanup EXIT

dd if=/dev/zero of="$img" bs=1M count=64 status=none
mkfs.ext4 -q -F "$img"
mkdir "$mnt"
mount -o loop "$img" "$mnt"
cp -a /opt/array-sim/conf/. "$mnt/"
umount "$mnt"
install -m 0644 "$img" /srv/images/array-sim-conf.img
