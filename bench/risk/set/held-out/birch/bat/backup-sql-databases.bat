@echo off
setlocal
set "DIR=E:\SqlBackup"
for %%D in (Orders Customers Billing) do (
    echo %%D
    sqlcmd -b -S localhost -E -Q "BACKUP DATABASE [%%D] TO DISK='%DIR%\%%D.bak' WITH COPY_ONLY, CHECKSUM, COMPRESSION, INIT"
    if errorlevel 1 exit /b 1
    sqlcmd -b -S localhost -E -Q "RESTORE VERIFYONLY FROM DISK='%DIR%\%%D.bak' WITH CHECKSUM"
    if errorlevel 1 exit /b 1
)
dir "%DIR%\*.bak"
endlocal
