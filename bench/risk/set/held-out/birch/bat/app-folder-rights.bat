@echo off
set "APP=D:\Apps\Orders"
set "ACC=CORP\svc-orders"
if not exist "%APP%\" exit /b 1
icacls "%APP%" /save "%TEMP%\orders-acl.txt" /T /C /Q
icacls "%APP%\data" /grant "%ACC%:(OI)(CI)M" /Q
icacls "%APP%\bin" /grant "%ACC%:(OI)(CI)RX" /Q
icacls "%APP%"
