@echo off
set "U=report-reader"
net user %U% >nul 2>&1
if errorlevel 1 (
  echo user %U% is missing
  exit /b 1
)
net user %U% /expires:31/12/2026 /passwordreq:yes /logonpasswordchg:yes
net user %U% | findstr /i "expires groups"
