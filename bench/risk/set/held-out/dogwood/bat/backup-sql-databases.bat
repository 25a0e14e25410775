@echo off
rem full backup of the user databases of the local instance
setlocal EnableDelayedExpansion
set DEST=D:\Backup\sql
if not exist "%DEST%" mkdir "%DEST%"
for /f "tokens=*" %%D in ('sqlcmd -E -h -1 -W -Q "SET NOCOUNT ON; SELECT name FROM sys.databases WHERE database_id > 4"') do (
    echo backing up %%D
    sqlcmd -E -b -Q "BACKUP DATABASE [%%D] TO DISK = N'%DEST%\%%D.bak' WITH COMPRESSION, CHECKSUM, COPY_ONLY, INIT"
    if !ERRORLEVEL! NEQ 0 echo FAILED %%D>> "%DEST%\errors.log"
)
endlocal
