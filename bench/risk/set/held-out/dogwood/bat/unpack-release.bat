@echo off
rem unpack a release into a private stage directory and remove it afterwards
setlocal
set "STAGE=%SystemRoot%\Temp\release_%RANDOM%%RANDOM%"
mkdir "%STAGE%" || exit /b 1

"C:\Program Files\7-Zip\7z.exe" x -y -o"%STAGE%" D:\Releases\dbtool-4.2.zip >nul
if errorlevel 1 goto :cleanup
call "%STAGE%\check.cmd"
copy /y "%STAGE%\dbtool.exe" "D:\Tools\dbtool.exe"

:cleanup
if defined STAGE if exist "%STAGE%\" rd /s /q "%STAGE%"
endlocal
