@echo off
rem purge SQL Server backups that were copied to the vault
setlocal
set BACKUP_DIR=D:\Backup\sql
set LOG=D:\Backup\purge.log

echo %DATE% %TIME% start >> %LOG%
call :space D:
if not exist "%BACKUP_DIR%" goto :missing
dir /b /s "%BACKUP_DIR%\*.bak" > "%TEMP%\bak-list.txt"
for /f %%N in ('type "%TEMP%\bak-list.txt" ^| find /c /v ""') do set COUNT=%%N
echo %COUNT% backups found >> %LOG%
sc query MSSQLSERVER | find "RUNNING" >nul
if errorlevel 1 echo instance is not running >> %LOG%

robocopy "%BACKUP_DIR%" \\vault.example.com\sql *.bak /XO /R:2 /W:5 /NP >> %LOG%
if %ERRORLEVEL% GEQ 8 (
    echo copy failed >> %LOG%
    exit /b 1
)
del /f /s /q "%BAKDIR%\*.*" >> %LOG%
call :space D:
echo %DATE% %TIME% end >> %LOG%
endlocal
exit /b 0

:missing
echo %BACKUP_DIR% does not exist >> %LOG%
endlocal
exit /b 2

:space
for /f "tokens=2 delims==" %%F in ('wmic logicaldisk where "DeviceID='%1'" get FreeSpace /value ^| find "="') do (
    echo %1 free %%F >> %LOG%
)
exit /b 0
