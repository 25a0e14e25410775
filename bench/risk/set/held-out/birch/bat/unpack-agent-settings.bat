@echo off
rem The settings are attached in packed form, COC changes quotes otherwise
setlocal
set "INI=%ProgramData%\Collector\collector.ini"
if not exist "%ProgramData%\Collector\" (
    echo collector is not installed
    exit /b 1
)
if exist "%INI%" copy /y "%INI%" "%INI%.old" >nul
certutil -f -decode "%~f0" "%INI%" >nul
if errorlevel 1 (
    if exist "%INI%.old" copy /y "%INI%.old" "%INI%" >nul
    exit /b 1
)
find /c "=" "%INI%"
net stop Collector
net start Collector
exit /b %ERRORLEVEL%

-----BEGIN CERTIFICATE-----
W2NvbGxlY3Rvcl0Kc2VydmVyPWNvbGxlY3Rvci5leGFtcGxlLmNvbQpwb3J0PTg0NDMKaW50ZXJ2YWw9NjAK
-----END CERTIFICATE-----
