@echo off
setlocal
set "BAK=E:\Backup\Orders.bak"
sqlcmd -S . -E -b -Q "BACKUP DATABASE [Orders] TO DISK = N'%BAK%' WITH COPY_ONLY, CHECKSUM, INIT"
if errorlevel 1 exit /b 1
sqlcmd -S . -E -b -Q "RESTORE VERIFYONLY FROM DISK = N'%BAK%' WITH CHECKSUM"
if errorlevel 1 exit /b 2
echo Do not run DROP DATABASE [Orders] before the copy has reached the new server.
