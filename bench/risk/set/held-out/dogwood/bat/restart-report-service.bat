@echo off
rem restart the report service when its port does not answer
setlocal
set SVC=ReportQueue
netstat -an | findstr /r /c:":8085 .*LISTENING" >nul
if not errorlevel 1 (
    echo %SVC% is listening
    exit /b 0
)
net stop %SVC%
timeout /t 5 /nobreak >nul
net start %SVC%
sc query %SVC% | find "RUNNING" >nul || exit /b 1
endlocal
