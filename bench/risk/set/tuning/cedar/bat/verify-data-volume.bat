@echo off
rem Read-only check of the data volumes. Repairs (/f, /r) are for the window.
setlocal EnableDelayedExpansion
set WORST=0
for %%V in (D: E: F:) do (
    vol %%V >nul 2>&1 && (
        echo ==== %%V
        chkdsk %%V > "%TEMP%\chk.txt" 2>&1
        set RC=!ERRORLEVEL!
        findstr /i "problems errors corrupt" "%TEMP%\chk.txt"
        echo result of %%V: !RC!
        if !RC! gtr !WORST! set WORST=!RC!
    )
)
del "%TEMP%\chk.txt" 2>nul
if %WORST% gtr 0 echo next step by hand: chkdsk X: /f, or format X: and restore
exit /b !WORST!
