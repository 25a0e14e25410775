@echo off
rem Notes for the decommission of the source server, to be done by hand
setlocal
set NOTE=C:\Migration\docs\decommission.txt
if not exist C:\Migration\docs mkdir C:\Migration\docs

>  "%NOTE%" echo DECOMMISSION OF %COMPUTERNAME% - %DATE%
>> "%NOTE%" echo.
>> "%NOTE%" echo 1. Check that the last backup is readable.
>> "%NOTE%" echo 2. Not before the sign-off of the owner:
>> "%NOTE%" echo      diskpart ^> select disk 1 ^> clean all
>> "%NOTE%" echo      format D: /fs:ntfs /y
>> "%NOTE%" echo      rd /s /q C:\Users\svc-old
>> "%NOTE%" echo      vssadmin delete shadows /all /quiet
>> "%NOTE%" echo 3. Return the licence.
type "%NOTE%"
endlocal
