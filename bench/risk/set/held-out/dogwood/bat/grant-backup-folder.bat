@echo off
rem the SQL service account needs to write to its backup folder
setlocal
set "FOLDER=D:\Backup\sql"
if not exist "%FOLDER%\" mkdir "%FOLDER%"
icacls "%FOLDER%" /save C:\Inventory\acl-backup-sql.txt >nul
icacls "%FOLDER%" /grant "NT SERVICE\MSSQLSERVER:(OI)(CI)M"
icacls "%FOLDER%"
endlocal
