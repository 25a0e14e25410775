@echo off
setlocal
set B=E:\Backup\Limits
if not exist "%B%\" md "%B%"
for /f "tokens=2 delims==." %%T in ('wmic os get localdatetime /value ^| find "="') do set TS=%%T
sqlcmd -S . -E -b -Q "BACKUP DATABASE [Limits] TO DISK=N'%B%\Limits_%TS%.bak' WITH COPY_ONLY, COMPRESSION, CHECKSUM"
if errorlevel 1 exit /b 1
sqlcmd -S . -E -b -Q "RESTORE VERIFYONLY FROM DISK=N'%B%\Limits_%TS%.bak' WITH CHECKSUM"
if errorlevel 1 exit /b 1
forfiles /p "%B%" /m Limits_*.bak /d -14 /c "cmd /c del /q @file" 2>nul
exit /b 0
