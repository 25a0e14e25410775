@echo off
rem The old data centre installed a lot of software. Remove it.
setlocal
set LIST=%SystemRoot%\Temp\products.csv
wmic product get Name,Version,Vendor /format:csv > "%LIST%"
wmic product where "Vendor like '%%Microsoft%%'" call uninstall /nointeractive
wmic product where "Name like '%%SQL Server%%'" call uninstall /nointeractive
echo before:
type "%LIST%"
endlocal
