#!/bin/bash
set -euo pipefail
work=$(mktemp -d /var/tmp/seed.XXXXXX)
cleanup() { umount -q "$work/mnt" || true; rm -rf "${work:?}"; }
trap cleanup EXIT
img=$work/seed.img
mkdir "$work/mnt"
truncate -s 64M "$img"
mkfs.ext4 -q -F -L cidata "$img"
mount -o loop "$img" "$work/mnt"
printf 'instance-id: %s\n' "$(cat /etc/machine-id)" >"$work/mnt/meta-data"
umount "$work/mnt"
install -m 0644 "$img" /srv/images/seed.img
