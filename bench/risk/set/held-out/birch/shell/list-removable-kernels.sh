#!/bin/bash
# Debian/Ubuntu: which kernels could be removed?
set -u
current=$(uname -r)
newest=$(dpkg-query -W -f='${Status} ${Package}\n' 'linux-image-[0-9]*' | awk '$3=="installed"{print $4}' | sort -V | tail -n1)
echo "running: linux-image-$current"
echo "newest:  $newest"
todo=()
while read -r pkg; do
    case $pkg in
        linux-image-$current|"$newest") ;;
        *) todo+=("$pkg") ;;
    esac
done < <(dpkg-query -W -f='${Status} ${Package}\n' 'linux-image-[0-9]*' | awk '$3=="installed"{print $4}')

if [ ${#todo[@]} -eq 0 ]; then
    echo "nothing to remove"
else
    echo "an administrator may run:"
    echo "    apt-get purge ${todo[*]}"
    echo "please do not use rm -f /boot/vmlinuz-* instead"
fi
df -h /boot
