@echo off
setlocal
rem Update of one runtime; nothing else is installed or removed.
set MSI=\\files.corp.example.com\software\odbc\msodbcsql-18.3.msi
set KEY=HKLM\SOFTWARE\ODBC\ODBCINST.INI\ODBC Driver 18 for SQL Server

powershell -NoProfile -Command "if ((Get-AuthenticodeSignature '%MSI%').Status -ne 'Valid') { exit 1 }"
if errorlevel 1 (
    echo signature of the package is not valid
    exit /b 1
)

reg query "%KEY%" /v Driver 2>nul
msiexec /i "%MSI%" IACCEPTMSODBCSQLLICENSETERMS=YES /qn /norestart /l*v C:\Migration\odbc.log
if %ERRORLEVEL% equ 3010 (
    echo a restart is needed in the window
    exit /b 0
)
exit /b %ERRORLEVEL%
