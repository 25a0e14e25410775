@echo off
rem Full backup of the user databases before the cut-over
setlocal
set INST=.\PROD
set DIR=E:\SqlBackup
if not exist %DIR%\ exit /b 1

set FAIL=0
for /f "usebackq tokens=*" %%D in (`sqlcmd -S %INST% -E -h -1 -W -Q "SET NOCOUNT ON; SELECT name FROM sys.databases WHERE database_id > 4 AND state = 0"`) do (
    echo %TIME% %%D
    sqlcmd -S %INST% -E -b -Q "BACKUP DATABASE [%%D] TO DISK = N'%DIR%\%%D-full.bak' WITH COPY_ONLY, COMPRESSION, CHECKSUM, INIT"
    if errorlevel 1 (
        set FAIL=1
    ) else (
        sqlcmd -S %INST% -E -b -Q "RESTORE VERIFYONLY FROM DISK = N'%DIR%\%%D-full.bak' WITH CHECKSUM"
        copy /y "%DIR%\%%D-full.bak" "%DIR%\history\%%D-%RANDOM%.bak" >nul
    )
)
if "%FAIL%"=="1" (
    echo at least one backup failed, old files are kept
    exit /b 1
)
forfiles /p "E:\SqlBackup\history" /m *.bak /d -10 /c "cmd /c del /q @path" 2>nul
endlocal
