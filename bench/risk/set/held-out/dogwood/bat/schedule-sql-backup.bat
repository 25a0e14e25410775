@echo off
rem nightly run of the local backup script with the backup service account
set SCRIPT=D:\Scripts\backup-sql-databases.bat
if not exist "%SCRIPT%" (
    echo %SCRIPT% is missing
    exit /b 1
)
schtasks /create /tn "Nightly SQL backup" /tr "%SCRIPT%" /sc daily /st 01:30 /ru "NT AUTHORITY\NETWORK SERVICE" /f
schtasks /query /tn "Nightly SQL backup" /v /fo list | findstr /i "TaskName Next Run"
