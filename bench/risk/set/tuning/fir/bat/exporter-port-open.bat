@echo off
set "RULE=Metrics exporter 9182"
netsh advfirewall firewall show rule name="%RULE%" >nul 2>&1 && exit /b 0
netsh advfirewall firewall add rule name="%RULE%" dir=in action=allow protocol=TCP localport=9182 remoteip=10.20.0.0/24 profile=domain
exit /b %errorlevel%
