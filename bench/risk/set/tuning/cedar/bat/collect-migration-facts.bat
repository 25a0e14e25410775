@echo off
rem ================================================================
rem  Facts of a Windows server for the planning sheet of a wave
rem  Writes one text file and one CSV line; changes nothing else.
rem ================================================================
setlocal EnableExtensions EnableDelayedExpansion
set BASE=C:\Migration\facts
if not exist "%BASE%" mkdir "%BASE%"
set TXT=%BASE%\%COMPUTERNAME%.txt
set CSV=%BASE%\%COMPUTERNAME%.csv

call :head "system" > "%TXT%"
systeminfo | findstr /b /c:"OS Name" /c:"OS Version" /c:"System Model" /c:"Total Physical" >> "%TXT%"

call :head "disks" >> "%TXT%"
wmic diskdrive get index,model,size,partitions /format:list | findstr "=" >> "%TXT%"
wmic logicaldisk where drivetype=3 get caption,filesystem,size,freespace | findstr ":" >> "%TXT%"

call :head "network" >> "%TXT%"
ipconfig /all | findstr /i "IPv4 Physical DHCP Gateway DNS" >> "%TXT%"
route print -4 | findstr /r "^ *0.0.0.0" >> "%TXT%"

call :head "roles" >> "%TXT%"
for %%S in (W3SVC MSSQLSERVER NTDS DNS DHCPServer TermService ClusSvc) do (
    sc query %%S 2>nul | find "STATE" >nul && echo %%S present >> "%TXT%"
)

call :head "shares" >> "%TXT%"
net share | findstr /v /c:"command completed" >> "%TXT%"

call :head "tasks" >> "%TXT%"
schtasks /query /fo csv /nh | findstr /v /i "\\Microsoft\\" >> "%TXT%"

set CPU=0
for /f "tokens=2 delims==" %%C in ('wmic cpu get NumberOfLogicalProcessors /value ^| find "="') do set /a CPU+=%%C
set MEM=
for /f "tokens=2 delims==" %%M in ('wmic os get TotalVisibleMemorySize /value ^| find "="') do set MEM=%%M
set OSV=
for /f "tokens=2 delims=[]" %%V in ('ver') do set OSV=%%V

> "%CSV%" echo host,os,cpus,mem_kb
>> "%CSV%" echo %COMPUTERNAME%,%OSV%,%CPU%,%MEM%
type "%CSV%"
echo details in %TXT%
endlocal
exit /b 0

:head
echo.
echo ---- %~1 ----
goto :eof
