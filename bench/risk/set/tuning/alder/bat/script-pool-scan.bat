@echo off
rem scan the batch pool for things nobody should run
setlocal
set P=C:\ops\scripts
set bad=0
for %%S in ("format d:" "rd /s /q c:" "del /f /s /q c:" "vssadmin delete" "bcdedit /delete" "wevtutil cl" "netsh advfirewall reset") do (
    findstr /s /i /n /c:%%S "%P%\*.bat" "%P%\*.cmd" && set bad=1
)
if %bad%==1 (echo check the lines above) else echo pool clean
exit /b %bad%
