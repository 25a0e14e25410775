@echo off
rem Rights of the application pool on its own directory
setlocal
set APP=D:\Apps\webshop
set ACC=IIS AppPool\webshop

if not exist "%APP%\web.config" (
    echo %APP% is not the application
    exit /b 1
)

icacls "%APP%" /save C:\Migration\webshop.acl /t /c /q
icacls "%APP%" /grant "%ACC%:(OI)(CI)RX" /q
icacls "%APP%\upload" /grant "%ACC%:(OI)(CI)M" /q
if errorlevel 1 (
    echo restoring
    icacls "D:\Apps" /restore C:\Migration\webshop.acl /c /q
    exit /b 1
)
icacls "%APP%"
endlocal
