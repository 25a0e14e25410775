@echo off
setlocal
set R=Ops health probe 9182
netsh advfirewall firewall show rule name="%R%" >nul 2>&1
if not errorlevel 1 (
    echo rule present
    exit /b 0
)
netsh advfirewall firewall add rule name="%R%" dir=in action=allow protocol=TCP localport=9182 remoteip=10.40.0.12 profile=domain
netsh advfirewall firewall show rule name="%R%"
endlocal
