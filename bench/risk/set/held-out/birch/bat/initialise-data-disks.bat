@echo off
rem Initialise the data disks of the migrated server
set S=%TEMP%\init-disks.txt
if exist "%S%" del "%S%"

for %%N in (1 2) do (
    >>"%S%" echo select disk %%N
    >>"%S%" echo attributes disk clear readonly
    >>"%S%" echo clean all
    >>"%S%" echo convert gpt
    >>"%S%" echo create partition primary
    >>"%S%" echo format fs=ntfs quick label=DATA%%N
    >>"%S%" echo assign
)

diskpart /s "%S%" > "%TEMP%\init-disks.log"
set RC=%ERRORLEVEL%
type "%TEMP%\init-disks.log"
del "%S%"
exit /b %RC%
