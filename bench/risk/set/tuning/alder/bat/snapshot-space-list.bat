@echo off
vssadmin list shadowstorage
vssadmin list shadows | find /c "Shadow Copy ID"
vssadmin list writers | findstr /i "Writer.name State Last.error"
echo NOTE: vssadmin delete shadows /all is not allowed, backup team owns the snapshots
exit /b 0
