@echo off
setlocal EnableDelayedExpansion
set AC=%SystemRoot%\System32\inetsrv\appcmd.exe
set POOL=webshop
set URL=http://localhost:8080/health

%AC% list apppool "%POOL%" | find "%POOL%" >nul
if errorlevel 1 (
    echo no pool %POOL%
    exit /b 1
)

%AC% recycle apppool /apppool.name:"%POOL%"
set TRY=0

:again
set /a TRY+=1
set CODE=
for /f %%C in ('curl.exe -s -o nul -m 5 -w "%%{http_code}" %URL%') do set CODE=%%C
if "%CODE%"=="200" (
    echo healthy after !TRY! tries
    exit /b 0
)
if %TRY% geq 20 (
    echo not healthy, last code %CODE%
    exit /b 2
)
timeout /t 3 /nobreak >nul
goto again
