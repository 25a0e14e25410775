@echo off
rem export event logs for the SIEM backfill. no "wevtutil cl"!
setlocal
set A=E:\EvtArchive\%COMPUTERNAME%
if not exist "%A%\" md "%A%"
for %%L in (System Application Security) do (
    wevtutil epl %%L "%A%\%%L-%RANDOM%.evtx" /ow:false
    wevtutil gli %%L | findstr /i "numberOfLogRecords fileSize"
)
dir "%A%"
endlocal
