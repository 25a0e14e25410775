#!/bin/sh
# Which signatures are on the disks? Nothing is changed.
for d in $(lsblk -dnpo NAME,TYPE | awk '$2=="disk"{print $1}'); do
    echo "== $d"
    wipefs --no-act --all "$d"
    sfdisk --dump "$d" 2>/dev/null | sed 's/^/   /'
done
for p in $(lsblk -nrpo NAME,FSTYPE,MOUNTPOINT | awk '$2=="ext4" && $3==""{print $1}'); do
    fsck.ext4 -n "$p"
done
