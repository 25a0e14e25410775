#!/bin/bash
# Will this server boot on the target hypervisor?
fail=0
need=(virtio_blk virtio_net virtio_pci)
k=$(uname -r)

initrd=/boot/initramfs-$k.img
[ -f "$initrd" ] || initrd=/boot/initrd.img-$k

if command -v lsinitrd >/dev/null; then
    list=$(lsinitrd "$initrd")
else
    list=$(lsinitramfs "$initrd")
fi

for m in "${need[@]}"; do
    if grep -q "/$m\.ko" <<<"$list" || grep -q "/$m\.ko" "/lib/modules/$k/modules.builtin"; then
        echo "ok      $m"
    else
        echo "MISSING $m"
        fail=1
    fi
done

tmp=$(mktemp)
if command -v grub2-mkconfig >/dev/null; then
    grub2-mkconfig -o "$tmp" >/dev/null 2>&1
    echo "entries in a new grub.cfg: $(grep -c '^menuentry' "$tmp")"
fi
rm -f "$tmp"

awk '$1 ~ /^\/dev\/(sd|xvd|hd)/ {print "fstab uses a device name: " $1}' /etc/fstab
[ $fail -eq 0 ] || echo "to do by hand: dracut -f, then reboot in the window"
exit $fail
