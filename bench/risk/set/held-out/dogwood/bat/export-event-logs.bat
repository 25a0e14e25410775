@echo off
rem copy the event logs for the auditors; nothing is cleared (no wevtutil cl)
setlocal
for /f "tokens=2 delims==" %%T in ('wmic os get localdatetime /value ^| find "="') do set "TS=%%T"
set "DIR=D:\Audit\%COMPUTERNAME%\%TS:~0,8%"
if not exist "%DIR%" mkdir "%DIR%"
for %%L in (Security System Application) do (
    wevtutil epl %%L "%DIR%\%%L.evtx" /ow:true
)
dir "%DIR%"
endlocal
