@echo off
rem Backup of the boot configuration before the driver change
setlocal
set DIR=C:\Migration\bcd
if not exist %DIR% mkdir %DIR%

set T=%TIME: =0%
set STAMP=%DATE:~-4%-%T:~0,2%%T:~3,2%
bcdedit /export "%DIR%\bcd-%STAMP%"
if errorlevel 1 (
    echo export failed
    exit /b 1
)
bcdedit /enum all /v > "%DIR%\bcd-%STAMP%.txt"
findstr /i "safeboot recoveryenabled" "%DIR%\bcd-%STAMP%.txt"
reagentc /info

echo to restore: bcdedit /import "%DIR%\bcd-%STAMP%"
echo never:      bcdedit /delete {current} /f
endlocal
