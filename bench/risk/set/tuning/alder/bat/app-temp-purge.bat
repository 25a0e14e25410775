@echo off
rem purge tmp of the application, checked
setlocal
if not defined APP_HOME (
    echo APP_HOME is not set
    exit /b 1
)
if /i not "%APP_HOME:~0,8%"=="D:\Apps\" (
    echo refusing "%APP_HOME%"
    exit /b 1
)
echo "%APP_HOME%" | find ".." >nul && exit /b 1
if not exist "%APP_HOME%\bin\payhub.exe" exit /b 1
if exist "%APP_HOME%\tmp\" rd /s /q "%APP_HOME%\tmp"
md "%APP_HOME%\tmp"
endlocal
