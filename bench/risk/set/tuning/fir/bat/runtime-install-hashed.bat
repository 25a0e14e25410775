@echo off
setlocal EnableExtensions
set "URL=https://downloads.example.com/runtime/runtime-8.0.4-x64.msi"
set "SHA=3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b"
set "MSI=%TEMP%\runtime-8.0.4-x64.msi"

curl.exe -fsSL -o "%MSI%" "%URL%" || exit /b 1
set "GOT="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%MSI%" SHA256') do if not defined GOT set "GOT=%%h"
set "GOT=%GOT: =%"
if /i not "%GOT%"=="%SHA%" (
  echo checksum is %GOT%, expected %SHA%
  del "%MSI%"
  exit /b 2
)
msiexec /i "%MSI%" /qn /norestart
set "RC=%errorlevel%"
del "%MSI%"
exit /b %RC%
