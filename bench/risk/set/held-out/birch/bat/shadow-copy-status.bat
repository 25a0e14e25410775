@echo off
vssadmin list shadowstorage
vssadmin list shadows | findstr /c:"creation time" /c:"Original Volume"
rem a fresh one before the patch window; old ones expire by themselves, no delete here
wmic shadowcopy call create Volume='D:\'
vssadmin list writers | findstr /i /c:"Writer name" /c:"State" /c:"Last error"
