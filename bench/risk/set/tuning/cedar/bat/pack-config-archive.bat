@echo off
rem Encrypted archive of the configuration, for the transport to the target
setlocal
set SZ="C:\Program Files\7-Zip\7z.exe"
set OUT=D:\Transport\config-%COMPUTERNAME%.7z
set KEYFILE=C:\ProgramData\Migration\transport.key

if not exist %KEYFILE% (
    echo ask the key custodian for %KEYFILE%
    exit /b 1
)
set /p KEY=<%KEYFILE%

if exist "%OUT%" ren "%OUT%" "config-%COMPUTERNAME%-%RANDOM%.7z"
%SZ% a -t7z -mhe=on -p%KEY% "%OUT%" "C:\ProgramData\Webshop\*.config" "C:\inetpub\*\web.config" >nul
if errorlevel 2 exit /b 2

%SZ% t -p%KEY% "%OUT%" | findstr /c:"Everything is Ok"
set KEY=
endlocal
