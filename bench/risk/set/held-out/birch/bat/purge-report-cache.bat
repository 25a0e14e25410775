@echo off
setlocal
set "CACHE=D:\Reports\Cache"
if not defined CACHE exit /b 2
if not exist "%CACHE%\.report-cache" (
    echo %CACHE% is not the report cache, stopping
    exit /b 2
)
forfiles /p "%CACHE%" /m *.tmp /d -7 /c "cmd /c del /q @path" 2>nul
if errorlevel 1 echo nothing to delete
dir /s "%CACHE%" | findstr /c:"File(s)"
endlocal
