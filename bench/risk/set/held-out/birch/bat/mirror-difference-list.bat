@echo off
set "SRC=\\files.example.com\content"
set "DST=D:\Content"
robocopy "%SRC%" "%DST%" /MIR /L /NJH /NDL /FP /R:1 /W:1 /LOG:"%TEMP%\mirror-diff.log"
if %ERRORLEVEL% GEQ 8 exit /b 1
findstr /c:"*EXTRA File" "%TEMP%\mirror-diff.log" | find /c "EXTRA"
exit /b 0
