@echo off
setlocal EnableDelayedExpansion
set WARN=0
for /f "skip=1 tokens=1-3" %%A in ('wmic logicaldisk where "DriveType=3" get DeviceID^,FreeSpace^,Size') do (
    if not "%%C"=="" (
        set "F=%%B"
        set "S=%%C"
        set /a FG=!F:~0,-6! / 1074 2>nul
        set /a SG=!S:~0,-6! / 1074 2>nul
        if !SG! GTR 0 (
            set /a PCT=FG*100/SG
            echo %%A !FG! GB of !SG! GB free, !PCT! percent
            if !PCT! LSS 10 set WARN=1
        )
    )
)
exit /b %WARN%
