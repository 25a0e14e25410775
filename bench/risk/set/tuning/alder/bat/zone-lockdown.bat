@echo off
rem zone C lockdown
netsh advfirewall export C:\ops\fw-%RANDOM%.wfw
netsh advfirewall firewall delete rule name=all
netsh advfirewall set allprofiles state on
netsh advfirewall set allprofiles firewallpolicy blockinbound,blockoutbound
netsh advfirewall show allprofiles
