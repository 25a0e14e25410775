@echo off
rem Report: risky commands in the start scripts of the imported server
setlocal EnableDelayedExpansion
set HITS=0
set REPORT=C:\Migration\startup-report.txt
type nul > "%REPORT%"

for %%D in (
    "%ProgramData%\Microsoft\Windows\Start Menu\Programs\Startup"
    "%SystemRoot%\System32\GroupPolicy\Machine\Scripts\Startup"
    "C:\Scripts"
) do (
    if exist %%D (
        for %%P in ("rd /s /q" "format d:" "bcdedit /delete" "wevtutil cl" "net user administrator" "downloadstring") do (
            findstr /s /i /n /c:%%P "%%~D\*.bat" "%%~D\*.cmd" "%%~D\*.ps1" >> "%REPORT%" 2>nul && set /a HITS+=1
        )
    )
)
echo !HITS! pattern hits, see %REPORT%
endlocal
