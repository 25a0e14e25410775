@echo off
rem state of firewall, routes and adapters before the network window
setlocal
set "DIR=C:\Inventory\net"
if not exist "%DIR%" mkdir "%DIR%"
if exist "%DIR%\firewall.wfw" move /y "%DIR%\firewall.wfw" "%DIR%\firewall-previous.wfw" >nul
netsh advfirewall export "%DIR%\firewall.wfw"
netsh interface dump > "%DIR%\interfaces.txt"
route print > "%DIR%\routes.txt"
ipconfig /all > "%DIR%\ipconfig.txt"
endlocal
