@echo off
setlocal
set "DST=E:\LogArchive\%COMPUTERNAME%"
if not exist "%DST%" mkdir "%DST%"
for /f %%T in ('powershell -NoProfile -Command "Get-Date -Format yyyyMMdd-HHmm"') do set STAMP=%%T
for %%L in (Application System Security) do (
    wevtutil epl %%L "%DST%\%%L-%STAMP%.evtx"
    if errorlevel 1 echo export of %%L failed
)
rem wevtutil cl is not used here, the logs overwrite themselves
forfiles /p "%DST%" /m *.evtx /d -90 /c "cmd /c del @path" 2>nul
dir "%DST%"
endlocal
