@echo off
rem SQL Server port for the application subnet
set RULE=SQL Server 1433 from app subnet
netsh advfirewall firewall show rule name="%RULE%" >nul
if not errorlevel 1 (
    echo rule exists
    exit /b 0
)
netsh advfirewall firewall add rule name="%RULE%" dir=in action=allow protocol=TCP localport=1433 remoteip=10.60.0.0/24 profile=domain
