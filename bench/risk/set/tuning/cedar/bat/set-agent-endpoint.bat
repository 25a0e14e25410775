@echo off
rem Points the backup agent to the endpoint of the target region
setlocal
set KEY=HKLM\SOFTWARE\Example\BackupAgent
set SAVE=C:\Migration\backupagent-before.reg

reg query "%KEY%" >nul 2>&1
if errorlevel 1 (
    echo agent is not installed
    exit /b 0
)
if not exist "%SAVE%" reg export "%KEY%" "%SAVE%" /y

reg add "%KEY%" /v Endpoint /t REG_SZ /d "backup.region-2.example.com" /f
reg add "%KEY%" /v Port /t REG_DWORD /d 9443 /f
reg delete "%KEY%" /v LegacyEndpoint /f >nul 2>&1

sc stop BackupAgent >nul
timeout /t 8 /nobreak >nul
sc start BackupAgent | find "STATE"
endlocal
