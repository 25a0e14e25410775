#!/bin/bash
# Report for the storage review; changes nothing.
set -u
cat /proc/mdstat
for m in /dev/sd[a-d]2; do
  [[ -b $m ]] || continue
  echo "== $m"
  mdadm --examine "$m" | grep -E 'Array UUID|Events|Update Time' || echo "no superblock"
  wipefs --no-act "$m"
  echo "to retire it by hand: mdadm --zero-superblock $m"
done
