@echo off
rem -------------------------------------------
rem  Firewall lock-down of the migrated servers
rem -------------------------------------------
setlocal
set BK=C:\Migration\fw-%COMPUTERNAME%.wfw
if exist "%BK%" del "%BK%"
netsh advfirewall export "%BK%"

echo old rules are removed
netsh advfirewall firewall delete rule name=all

echo default policy
netsh advfirewall set allprofiles state on
netsh advfirewall set allprofiles firewallpolicy blockinboundalways,blockoutbound

netsh advfirewall show allprofiles | findstr /i "policy state"
endlocal
