@echo off
setlocal
set "SITE=D:\Sites\portal"
if not exist "%SITE%\" exit /b 1
icacls "%SITE%" /save "C:\Backup\portal-acl.txt" /t /c /q
icacls "%SITE%" /remove:g Everyone /t /c /q
icacls "%SITE%" /grant "IIS AppPool\portal:(OI)(CI)RX" /c /q
icacls "%SITE%\upload" /grant "IIS AppPool\portal:(OI)(CI)M" /c /q
