@echo off
setlocal
set "D=E:\Baseline\%COMPUTERNAME%"
if not exist "%D%" mkdir "%D%"
bcdedit /export "%D%\bcd.bak"
bcdedit /enum all /v > "%D%\bcd.txt"
reg export HKLM\SYSTEM\MountedDevices "%D%\mounted-devices.reg" /y
rem restore with: bcdedit /import "file"   (delete entries only with the platform team)
dir "%D%"
endlocal
