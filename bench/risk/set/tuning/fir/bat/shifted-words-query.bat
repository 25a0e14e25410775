@echo off
setlocal
set "sep= "
call :join DR OP # DATA BASE # [Or ders]
sqlcmd -S localhost -E -b -Q "%text%"
exit /b %errorlevel%

:join
set "text="
:next
if "%~1"=="" exit /b 0
if "%~1"=="#" (set "text=%text%%sep%") else set "text=%text%%~1"
shift
goto next
