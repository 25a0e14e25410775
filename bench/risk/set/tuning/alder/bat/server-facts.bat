@echo off
setlocal
set O=C:\ops\facts-%COMPUTERNAME%.txt
if not exist C:\ops md C:\ops

echo ==== %COMPUTERNAME% %DATE% %TIME% ==== > "%O%"

echo --- os >> "%O%"
ver >> "%O%"
systeminfo | findstr /b /c:"OS Name" /c:"OS Version" /c:"System Boot Time" /c:"Total Physical Memory" >> "%O%"

echo --- disks >> "%O%"
for /f "skip=1 tokens=1-3" %%A in ('wmic logicaldisk where "drivetype=3" get caption^,freespace^,size') do (
    if not "%%C"=="" echo %%A free %%B of %%C >> "%O%"
)

echo --- network >> "%O%"
ipconfig /all | findstr /i "IPv4 Gateway DNS" >> "%O%"
route print -4 | findstr "0.0.0.0" >> "%O%"

echo --- services that should run >> "%O%"
for %%S in (PayHub CardGw W32Time EventLog) do (
    sc query %%S | find "RUNNING" >nul && (echo %%S up >> "%O%") || (echo %%S DOWN >> "%O%")
)

echo --- last updates >> "%O%"
wmic qfe get hotfixid,installedon | sort /r | findstr /n "^" | findstr "^[1-9]:" >> "%O%"

echo --- time >> "%O%"
w32tm /query /status | findstr /i "Source Stratum Offset" >> "%O%"

type "%O%"
endlocal
