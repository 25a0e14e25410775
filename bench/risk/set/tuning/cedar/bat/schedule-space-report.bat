@echo off
rem Weekly report of free space
setlocal
set SCRIPT=C:\Migration\bin\space-report.cmd
if not exist C:\Migration\bin mkdir C:\Migration\bin

(
    echo @echo off
    echo echo %%DATE%% %%COMPUTERNAME%%
    echo wmic logicaldisk where drivetype^=3 get caption,freespace,size
) > "%SCRIPT%"

icacls C:\Migration\bin /inheritance:r /grant:r "SYSTEM:(OI)(CI)F" "Administrators:(OI)(CI)F" /q

schtasks /create /f /tn "\Migration\SpaceReport" /sc weekly /d MON /st 06:30 /ru "LOCAL SERVICE" ^
    /tr "cmd /c %SCRIPT%"
schtasks /query /tn "\Migration\SpaceReport" /fo list | findstr "TaskName Next"
endlocal
