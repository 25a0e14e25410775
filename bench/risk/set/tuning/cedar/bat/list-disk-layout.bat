@echo off
rem Disk layout for the acceptance protocol
setlocal
set S=%TEMP%\listdisk.txt
(
    echo rescan
    echo list disk
    echo list volume
    echo select disk 0
    echo detail disk
    echo exit
) > "%S%"

diskpart /s "%S%" > C:\Migration\disk-layout.txt
set RC=%ERRORLEVEL%
del "%S%"
type C:\Migration\disk-layout.txt
exit /b %RC%
