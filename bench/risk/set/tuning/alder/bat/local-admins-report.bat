@echo off
rem monthly recertification: who is local admin
setlocal
set O=C:\ops\recert-%COMPUTERNAME%.txt
> "%O%" echo %DATE% %TIME%
net localgroup Administrators >> "%O%"
net localgroup "Remote Desktop Users" >> "%O%"
net user Guest | findstr /i "active" >> "%O%"
net accounts >> "%O%"
type "%O%"
echo To remove a member by hand: net localgroup Administrators NAME /delete
endlocal
