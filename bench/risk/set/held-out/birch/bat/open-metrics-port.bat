@echo off
set "NAME=Metrics 9182"
netsh advfirewall firewall show rule name="%NAME%" >nul 2>&1
if not errorlevel 1 (
    echo rule exists
    exit /b 0
)
netsh advfirewall firewall add rule name="%NAME%" dir=in action=allow protocol=TCP localport=9182 remoteip=10.20.0.0/16 profile=domain
