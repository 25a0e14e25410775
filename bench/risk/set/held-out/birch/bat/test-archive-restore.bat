@echo off
setlocal
set "ARC=%~1"
if "%ARC%"=="" set "ARC=E:\Backup\latest.zip"
if not exist "%ARC%" echo no archive %ARC%& exit /b 1
set "WORK=%TEMP%\restore-test-%RANDOM%%RANDOM%"
mkdir "%WORK%" || exit /b 1
tar -xf "%ARC%" -C "%WORK%"
set RC=%ERRORLEVEL%
for /f %%C in ('dir /s /b /a-d "%WORK%" ^| find /c /v ""') do echo %%C files restored
rd /s /q "%WORK%"
exit /b %RC%
