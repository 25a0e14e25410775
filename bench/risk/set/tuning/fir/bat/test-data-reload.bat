@echo off
setlocal EnableDelayedExpansion
rem Reload the databases from the files of the old server
set "SRC=D:\Load"
set "LOG=C:\Logs\reload.log"
set "Q=SET NOCOUNT ON; SELECT name FROM sys.databases WHERE database_id > 4"

if not exist "%SRC%\*.bak" (
  echo no backup files in %SRC%
  exit /b 1
)
for /f "tokens=1" %%n in ('sqlcmd -S . -E -h -1 -W -Q "%Q%"') do (
  echo dropping %%n>>"%LOG%"
  sqlcmd -S . -E -Q "ALTER DATABASE [%%n] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [%%n]" >>"%LOG%"
)
for %%f in ("%SRC%\*.bak") do (
  echo loading %%~nf>>"%LOG%"
  sqlcmd -S . -E -b -Q "RESTORE DATABASE [%%~nf] FROM DISK = N'%%f'" >>"%LOG%"
  if errorlevel 1 echo failed: %%~nf>>"%LOG%"
)
