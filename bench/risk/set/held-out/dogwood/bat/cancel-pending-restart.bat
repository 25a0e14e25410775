@echo off
rem an update may have announced a restart; during month end it is called off
shutdown /a 2>nul
if errorlevel 1 (
    echo no restart was pending
) else (
    echo pending restart cancelled on %COMPUTERNAME%
    eventcreate /t INFORMATION /id 100 /l APPLICATION /so DbPlatform /d "Pending restart cancelled" >nul
)
