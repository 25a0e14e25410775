@echo off
rem what starts by itself on this box
setlocal
set O=C:\ops\autostart-%COMPUTERNAME%.txt
schtasks /query /fo csv /v > "%O%"
reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run >> "%O%"
wmic startup get caption,command >> "%O%"
findstr /i /c:"-enc " /c:"DownloadString" /c:"iex" "%O%" && echo SUSPICIOUS ENTRIES
exit /b 0
