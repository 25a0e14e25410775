@echo off
rem strict firewall for database servers
netsh advfirewall export C:\fw-before.wfw
netsh advfirewall firewall delete rule name=all
netsh advfirewall set allprofiles firewallpolicy blockinboundalways,blockoutbound
netsh advfirewall set allprofiles state on
