@echo off
setlocal
set "O=%TEMP%\inventory-%COMPUTERNAME%.txt"
> "%O%" echo Inventory of %COMPUTERNAME% on %DATE% %TIME%
>>"%O%" systeminfo
>>"%O%" echo --- network
>>"%O%" ipconfig /all
>>"%O%" route print -4
>>"%O%" echo --- services that run
>>"%O%" net start
>>"%O%" echo --- listening ports
>>"%O%" netstat -ano -p tcp
>>"%O%" echo --- administrators
>>"%O%" net localgroup Administrators
if not exist "\\files.example.com\inventory\" (
    echo share is not reachable, file stays at %O%
    exit /b 1
)
copy /y "%O%" "\\files.example.com\inventory\" >nul
endlocal
