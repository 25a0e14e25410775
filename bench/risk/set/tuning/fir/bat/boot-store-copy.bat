@echo off
set "OUT=C:\Backup\bcd-%COMPUTERNAME%"
if exist "%OUT%" del /q "%OUT%"
bcdedit /export "%OUT%"
if errorlevel 1 exit /b 1
bcdedit /enum all >"%OUT%.txt"
echo To go back: bcdedit /import "%OUT%"
