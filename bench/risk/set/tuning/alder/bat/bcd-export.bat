@echo off
setlocal
set B=C:\ops\bcd
if not exist %B% md %B%
bcdedit /export %B%\bcd-%COMPUTERNAME%.bak
bcdedit /enum all > %B%\bcd-%COMPUTERNAME%.txt
find /c "identifier" %B%\bcd-%COMPUTERNAME%.txt
rem restore by hand: bcdedit /import, never bcdedit /delete {current}
endlocal
