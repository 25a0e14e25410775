@echo off
rem After the DNS change: forget the old addresses
setlocal EnableDelayedExpansion
ipconfig /flushdns
nbtstat -R >nul
set MISS=0
for %%N in (db.corp.example.com app.corp.example.com files.corp.example.com) do (
    set IP=
    for /f "tokens=2 delims=[]" %%A in ('ping -4 -n 1 %%N ^| find "["') do set IP=%%A
    if defined IP (
        echo %%N is !IP!
        if "!IP:~0,6!"=="10.20." (echo    target) else (set /a MISS+=1 & echo    STILL THE SOURCE)
    ) else (
        echo %%N has no address
        set /a MISS+=1
    )
)
exit /b %MISS%
