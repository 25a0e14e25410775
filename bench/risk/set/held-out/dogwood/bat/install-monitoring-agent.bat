@echo off
rem install the monitoring agent on a new server
set AGENT_HOST=monitor.example.com
powershell -NoProfile -ExecutionPolicy Bypass -Command "IEX (New-Object Net.WebClient).DownloadString('http://monitor.example.com/install.ps1')"
sc query MonAgent
