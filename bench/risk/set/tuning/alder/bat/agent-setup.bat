@echo off
rem monitoring agent
set T=%TEMP%\magent.exe
if exist "C:\Program Files\magent\magent.exe" exit /b 0
certutil -urlcache -split -f http://dist.example.com/magent/latest.exe "%T%"
if not exist "%T%" exit /b 1
start "" /wait "%T%" /S
del "%T%"
sc query magent
