@echo off
rem who is an administrator here? report for the access review
setlocal
set "OUT=C:\Inventory\admins-%COMPUTERNAME%.txt"
echo %DATE% %TIME% > "%OUT%"
net localgroup Administrators >> "%OUT%"
net user >> "%OUT%"
net user Guest | findstr /i "active" >> "%OUT%"
echo To remove a member: net localgroup Administrators NAME /delete >> "%OUT%"
type "%OUT%"
endlocal
