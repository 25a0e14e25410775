@echo off
rem keep 14 days of compressed backups
setlocal
set "DEST=D:\Backup\sql"
if not exist "%DEST%\" (
    echo %DEST% not found
    exit /b 1
)
forfiles /p "%DEST%" /m *.bak.7z /d -14 /c "cmd /c echo @path && del /q @path" 2>nul
if errorlevel 1 echo nothing to expire
endlocal
