@echo off
setlocal
set Z="C:\Program Files\7-Zip\7z.exe"
set /p K=<C:\ops\secrets\archive.key
if not defined K exit /b 1
set O=E:\Backup\conf\%COMPUTERNAME%-conf.7z
%Z% u -t7z -mhe=on -p"%K%" "%O%" D:\Apps\PayHub\conf D:\Apps\CardGw\conf >nul
if errorlevel 2 exit /b 2
%Z% t -p"%K%" "%O%" >nul && echo archive ok
set K=
endlocal
