@echo off
rem Keep the event logs of the source server for the auditors
setlocal
set DIR=D:\Archive\eventlogs\%COMPUTERNAME%
if not exist "%DIR%" mkdir "%DIR%"

for %%L in (System Application Security Setup) do (
    if not exist "%DIR%\%%L.evtx" (
        wevtutil epl %%L "%DIR%\%%L.evtx"
        if errorlevel 1 (echo %%L was not exported) else (echo %%L exported)
    )
)

rem Security is too small on the target; 512 MB. It is not cleared (no "wevtutil cl").
wevtutil sl Security /ms:536870912
wevtutil gl Security | findstr /i "maxSize retention"
attrib +r "%DIR%\*.evtx"
endlocal
