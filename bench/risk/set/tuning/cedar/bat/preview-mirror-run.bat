@echo off
rem What would the final mirror run change?
setlocal
set SRC=\\10.8.0.20\projects$
set DST=D:\Shares\projects
set LOG=C:\Migration\preview-mirror.log

if not exist "%SRC%\" (echo source share is not reachable & exit /b 1)
if not exist "%DST%\" (echo target folder is missing & exit /b 1)

robocopy "%SRC%" "%DST%" /MIR /L /NJH /NP /NDL /R:0 /W:0 /LOG:"%LOG%"

echo extra files that a real run would delete:
find /c "*EXTRA File" "%LOG%"
echo new files:
find /c "New File" "%LOG%"
endlocal
exit /b 0
