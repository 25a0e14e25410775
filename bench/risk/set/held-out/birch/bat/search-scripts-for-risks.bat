@echo off
rem Looks for risky commands in the script share
setlocal
set "ROOT=D:\Scripts"
set "OUT=%TEMP%\risky.txt"
type nul > "%OUT%"
for %%P in ("rd /s /q C:\\" "format .: /y" "vssadmin delete shadows" "wevtutil cl" "bcdedit /delete" "-EncodedCommand" "DownloadString") do (
    findstr /s /n /i /r /c:%%P "%ROOT%\*.bat" "%ROOT%\*.cmd" "%ROOT%\*.ps1" >> "%OUT%"
)
for %%F in ("%OUT%") do if %%~zF GTR 0 (
    type "%OUT%"
    exit /b 1
)
echo no hits
endlocal
