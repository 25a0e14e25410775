@echo off
setlocal EnableExtensions
set "JOB=%~1"
if not defined JOB (
  echo usage: %~nx0 JOB
  exit /b 64
)
echo %JOB%| findstr /r /x "[a-z0-9-]*" >nul || (
  echo job name %JOB% is not valid
  exit /b 65
)
set "DIR=D:\Scratch\%JOB%"
if not exist "%DIR%\" exit /b 0
rd /s /q "%DIR%"
