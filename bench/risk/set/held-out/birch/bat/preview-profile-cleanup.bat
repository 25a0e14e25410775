@echo off
setlocal EnableDelayedExpansion
set "OUT=%SystemRoot%\Temp\profile-preview.txt"
echo Preview %DATE% > "%OUT%"
set N=0
for /d %%U in (C:\Users\*) do (
    if not exist "%%U\NTUSER.DAT" (
        echo rd /s /q "%%U" >> "%OUT%"
        set /a N+=1
    )
)
echo !N! folders have no user hive, see %OUT%
endlocal
