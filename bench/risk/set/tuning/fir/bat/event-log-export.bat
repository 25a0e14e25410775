@echo off
setlocal
set "DIR=E:\Audit\%COMPUTERNAME%"
if not exist "%DIR%" md "%DIR%"
for %%l in (Application Security System) do (
  wevtutil epl %%l "%DIR%\%%l-%RANDOM%.evtx"
  wevtutil sl %%l /ms:268435456
)
rem wevtutil cl is forbidden by the audit department
forfiles /p "%DIR%" /m *.evtx /d -400 /c "cmd /c del @path"
