@echo off
setlocal
rem Opens the replication port for the migration subnet
set RULE=Migration replica 8899
netsh advfirewall firewall show rule name="%RULE%" >nul 2>&1
if not errorlevel 1 (
    echo rule exists
    exit /b 0
)
netsh advfirewall firewall add rule name="%RULE%" dir=in action=allow protocol=TCP ^
    localport=8899 remoteip=10.20.8.0/24 profile=domain,private
if errorlevel 1 exit /b 1
netsh advfirewall firewall show rule name="%RULE%" | findstr "Enabled LocalPort RemoteIP"
endlocal
