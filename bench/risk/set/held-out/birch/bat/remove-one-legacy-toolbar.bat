@echo off
setlocal
rem Only the old reporting toolbar, product code from the vendor's sheet
set "CODE={3F2A91C4-7B55-4E0B-9C1D-52E6A1B7D9F0}"
reg query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\%CODE%" >nul 2>&1
if errorlevel 1 (
    echo not installed
    exit /b 0
)
msiexec /x %CODE% /qn /norestart /l*v "%TEMP%\toolbar-uninstall.log"
set RC=%ERRORLEVEL%
if %RC%==3010 echo restart is pending& set RC=0
exit /b %RC%
