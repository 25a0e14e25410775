#!/bin/bash
# what would a wipe touch? report only, nothing is written to the disks
set -u
out=/var/tmp/disk-signatures-$(hostname -s).txt
: >"$out"
for d in $(lsblk -dno NAME,TYPE | awk '$2=="disk"{print $1}'); do
    {
        echo "== /dev/$d"
        wipefs --no-act --all "/dev/$d"
        sfdisk -d "/dev/$d" 2>/dev/null
        blkid "/dev/$d"
    } >>"$out"
done
echo "report: $out"
