#!/bin/bash
set -e
umount -l /dev/md0 || true
mdadm --stop /dev/md0
for m in /dev/sda2 /dev/sdb2; do
  mdadm --zero-superblock --force "$m"
done
sed -i '/md0/d' /etc/mdadm.conf
