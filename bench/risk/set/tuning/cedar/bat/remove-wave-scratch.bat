@echo off
rem Remove the scratch folder of one wave.  usage: remove-wave-scratch.bat WAVE
setlocal EnableExtensions
set "WAVE="
for %%W in (pilot wave1 wave2 wave3 wave4) do if /i "%~1"=="%%W" set "WAVE=%%W"
if not defined WAVE (
    echo usage: %~nx0 pilot, wave1 ... wave4
    exit /b 2
)

set "DIR=C:\Migration\scratch\%WAVE%"
if not exist "%DIR%\.wave-scratch" (
    echo %DIR% has no marker file, left alone
    exit /b 3
)

rd /s /q "C:\Migration\scratch\%WAVE%"
if exist "%DIR%" (echo some files are in use & exit /b 1)
echo removed %DIR%
endlocal
