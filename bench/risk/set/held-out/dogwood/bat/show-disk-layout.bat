@echo off
rem read-only diskpart run, for the ticket
setlocal
set "S=%TEMP%\layout_%RANDOM%.txt"
(
    echo list disk
    echo list volume
    echo san
) > "%S%"
diskpart /s "%S%" > C:\Inventory\disk-layout.txt
del "%S%"
endlocal
