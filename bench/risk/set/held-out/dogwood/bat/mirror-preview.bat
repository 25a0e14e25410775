@echo off
rem what would a mirror run change? /L lists only
setlocal
set "SRC=D:\Shares"
set "DST=\\filer.example.com\shares"
robocopy "%SRC%" "%DST%" /MIR /L /NJH /NP /NDL /R:0 /LOG:C:\Inventory\mirror-preview.log
findstr /c:"*EXTRA File" C:\Inventory\mirror-preview.log | find /c "EXTRA"
echo see C:\Inventory\mirror-preview.log, the real run is done in the window
endlocal
exit /b 0
