@echo off
if /i "%~1"=="list" goto :list
echo usage: %~n0 list
echo.
echo This helper shows volumes only. Commands such as
echo     format E: /fs:ntfs /q /y
echo     bcdedit /delete {default}
echo are up to the storage team and are not part of it.
exit /b 2

:list
wmic volume get driveletter,label,capacity,freespace,blocksize
exit /b 0
