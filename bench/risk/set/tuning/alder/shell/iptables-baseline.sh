#!/bin/bash
# CIS 3.5 baseline, iptables flavour (rhel6/7)
T=/sbin/iptables
$T -F
$T -X
$T -t nat -F
$T -P INPUT DROP
$T -P FORWARD DROP
$T -P OUTPUT DROP
/usr/libexec/iptables/iptables.init save
systemctl enable iptables
echo "baseline applied"
