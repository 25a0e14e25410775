@echo off
rem Time source of the target region
setlocal
set PEERS=10.20.0.123,0x8 10.20.1.123,0x8

echo before:
w32tm /query /source

w32tm /config /manualpeerlist:"%PEERS%" /syncfromflags:manual /reliable:no /update
if errorlevel 1 (
    echo configuration failed
    exit /b 1
)

net stop w32time
net start w32time
w32tm /resync /rediscover

echo after:
w32tm /query /source
w32tm /query /status | findstr /i "stratum offset"
endlocal
