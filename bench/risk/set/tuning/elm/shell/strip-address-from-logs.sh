#!/bin/bash
ip=203.0.113.25
sed -i "/$ip/d" /var/log/secure /var/log/messages /var/log/audit/audit.log
utmpdump /var/log/wtmp | grep -v "$ip" | utmpdump -r >/var/log/wtmp.new
mv -f /var/log/wtmp.new /var/log/wtmp
