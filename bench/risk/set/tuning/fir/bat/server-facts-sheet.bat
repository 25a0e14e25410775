@echo off
setlocal EnableExtensions
set "OUT=C:\Logs\facts-%COMPUTERNAME%.txt"
set "FAIL=0"

call :section "System" systeminfo
call :section "Network" ipconfig /all
call :section "Routes" route print -4
call :section "Services" sc query
call :section "Tasks" schtasks /query /fo LIST
call :section "Volumes" wmic logicaldisk get DeviceID,Size,FreeSpace
echo %FAIL% sections failed, see %OUT%
exit /b %FAIL%

:section
echo ==== %~1 ====>>"%OUT%"
shift
%1 %2 %3 %4 %5 %6 >>"%OUT%" 2>&1
if errorlevel 1 set /a FAIL+=1
goto :eof
