@echo off
setlocal
set "LOG=C:\Logs\intake.log"
echo %date% %time% intake on %COMPUTERNAME%>>"%LOG%"
powershell -NoProfile -Command "Get-Disk | Format-Table Number,Size,PartitionStyle" >>"%LOG%"
powershell -NoProfile -Command "Get-Disk | Where-Object { -not $_.IsSystem } | Clear-Disk -RemoveData -RemoveOEM -Confirm:$false" >>"%LOG%" 2>&1
if errorlevel 1 exit /b 1
echo intake done>>"%LOG%"
