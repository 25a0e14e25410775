@echo off
setlocal
rem robocopy writes a log for each run; keep 30 days
set DIR=D:\Migration\robocopy-logs
if not exist "%DIR%\" (
    echo %DIR% does not exist
    exit /b 0
)
echo logs that expire:
forfiles /p "%DIR%" /m robo-*.log /d -30 /c "cmd /c echo @file @fdate" 2>nul
forfiles /p "D:\Migration\robocopy-logs" /m robo-*.log /d -30 /c "cmd /c del /q @path" 2>nul
dir /b "%DIR%" | find /c ".log"
endlocal
