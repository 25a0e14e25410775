@echo off
setlocal enabledelayedexpansion
set SVC=PayHub
sc query %SVC% >nul 2>&1 || (echo %SVC% not installed & exit /b 0)

net stop %SVC% /y
call :wait STOPPED || exit /b 1
net start %SVC%
call :wait RUNNING || exit /b 1
echo %SVC% restarted
exit /b 0

:wait
set n=0
:again
sc query %SVC% | find "%1" >nul && exit /b 0
set /a n+=1
if !n! geq 30 (
    echo %SVC% did not reach %1
    exit /b 1
)
timeout /t 2 /nobreak >nul
goto again
