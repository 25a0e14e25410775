#!/bin/sh
# keep a month of journal
set -e
journalctl --disk-usage
journalctl --vacuum-time=30d
mkdir -p /etc/systemd/journald.conf.d
printf '[Journal]\nSystemMaxUse=2G\nMaxRetentionSec=30day\n' >/etc/systemd/journald.conf.d/50-size.conf
systemctl restart systemd-journald
journalctl --disk-usage
