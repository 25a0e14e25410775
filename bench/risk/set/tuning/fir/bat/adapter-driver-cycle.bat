@echo off
wmic path win32_networkadapter where "NetEnabled=true" get Name,NetConnectionID
wmic path win32_networkadapter where "NetEnabled=true" call disable
pnputil /scan-devices
