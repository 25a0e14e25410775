#!/bin/bash
# root fs full again on db nodes
echo before; df -h /var
rm -rf /var/log/*
journalctl --rotate && journalctl --vacuum-size=1K
systemctl restart rsyslog
echo after; df -h /var
