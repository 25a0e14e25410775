@echo off
rem Guide for the hands in the data centre. Only text.
set "G=C:\Guides"
if not exist "%G%" mkdir "%G%"
(
    echo Exchange of a data disk
    echo =======================
    echo 1. Ask for the disk number, never guess it.
    echo 2. diskpart
    echo      select disk N
    echo      clean
    echo      create partition primary
    echo 3. format X: /FS:NTFS /Q
    echo 4. Never use: rd /s /q C:\
) > "%G%\disk-exchange.txt"
echo Guide is in %G%
