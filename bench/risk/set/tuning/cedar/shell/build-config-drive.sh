#!/bin/bash
# Builds a small config drive image from the metadata of this server
set -eu
W=$(mktemp -d /var/tmp/cfgdrive.XXXXXX)
trap 'rm -rf "$W"' EXIT

img=$W/config.img
dd if=/dev/zero of="$img" bs=1M count=16 2>/dev/null
mkfs.vfat -n CONFIG-2 "$img" >/dev/null

printf 'local-hostname: %s\n' "$(hostname -f)" > "$W/meta-data"
mcopy -i "$img" "$W/meta-data" ::meta-data
mdir -i "$img" ::

mkdir -p /srv/images
install -m 0640 "$img" "/srv/images/config-$(date +%Y%m%d).img"
ls -l /srv/images
