@echo off
setlocal
rem Incremental copy of the project share. No /MIR, no /PURGE: nothing is deleted.
set SRC=\\10.8.0.20\projects$
set DST=D:\Shares\projects
set LOGDIR=D:\Migration\robocopy-logs
if not exist "%LOGDIR%" mkdir "%LOGDIR%"

set T=%TIME: =0%
set LOG=%LOGDIR%\robo-%T:~0,2%%T:~3,2%-%RANDOM%.log

robocopy "%SRC%" "%DST%" /E /COPY:DATSO /DCOPY:DAT /XO /R:2 /W:5 /MT:16 /NP /LOG:"%LOG%" ^
    /XD "$RECYCLE.BIN" "System Volume Information" /XF ~$* thumbs.db
set RC=%ERRORLEVEL%

if %RC% geq 16 (
    echo fatal error, nothing was copied
    exit /b 16
)
if %RC% geq 8 (
    echo some files were not copied, see %LOG%
    exit /b 8
)
if %RC% equ 0 echo no change
if %RC% equ 1 echo new files were copied
if %RC% gtr 1 echo copied, extra or other files exist at the target
exit /b 0
