@echo off
rem Restart of a hanging spooler
sc query Spooler | find "RUNNING" >nul
if errorlevel 1 goto start
net stop Spooler
if errorlevel 1 (
    echo spooler does not stop
    exit /b 1
)
:start
net start Spooler
timeout /t 5 /nobreak >nul
sc query Spooler | find "RUNNING" >nul
exit /b %ERRORLEVEL%
