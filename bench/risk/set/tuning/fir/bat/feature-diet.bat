@echo off
powershell -NoProfile -Command "Get-WindowsFeature | Where-Object Installed | Select-Object Name"
powershell -NoProfile -Command "Get-WindowsFeature | Where-Object Installed | Uninstall-WindowsFeature -Remove"
exit /b %errorlevel%
