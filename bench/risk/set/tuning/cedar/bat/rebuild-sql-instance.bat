@echo off
rem Rebuild: the instance must be empty before the restore by the service
setlocal
set INST=.\PROD

echo databases on %INST%
for /f "usebackq tokens=*" %%D in (`sqlcmd -S %INST% -E -h -1 -W -Q "SET NOCOUNT ON; SELECT name FROM sys.databases WHERE database_id > 4"`) do (
    echo   %%D
    sqlcmd -S %INST% -E -b -Q "ALTER DATABASE [%%D] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [%%D]"
    if errorlevel 1 echo   could not drop %%D
)
echo instance is empty
endlocal
