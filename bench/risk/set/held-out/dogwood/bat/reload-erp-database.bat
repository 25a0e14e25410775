@echo off
rem load the ERP database again from the export of the old site
set SRV=SQLPROD01
set SRC=\\filer.example.com\export\erp.sql
sqlcmd -S %SRV% -E -b -Q "ALTER DATABASE ERP SET SINGLE_USER WITH ROLLBACK IMMEDIATE"
sqlcmd -S %SRV% -E -b -Q "DROP DATABASE ERP"
sqlcmd -S %SRV% -E -b -Q "CREATE DATABASE ERP"
sqlcmd -S %SRV% -E -b -d ERP -i %SRC%
