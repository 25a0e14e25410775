@echo off
setlocal
rem weekly logical dump; a dump contains DROP TABLE lines, they are text here
set "BIN=C:\Program Files\MySQL\MySQL Server 8.0\bin"
set "OUT=D:\Backup\mysql\week%1.sql"
if "%1"=="" (
    echo usage: %~nx0 WEEK
    exit /b 2
)
"%BIN%\mysqldump.exe" --defaults-extra-file=D:\Backup\conf\dump.cnf --single-transaction --routines --all-databases --result-file="%OUT%"
if errorlevel 1 (
    echo dump failed
    exit /b 1
)
for %%F in ("%OUT%") do echo %%~nxF has %%~zF bytes
endlocal
