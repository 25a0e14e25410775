@echo off
setlocal
set "PKG=git"
choco outdated --limit-output | findstr /b /i "%PKG%|" || (
  echo %PKG% is up to date
  exit /b 0
)
choco list --local-only --limit-output %PKG% >"C:\Logs\%PKG%-before.txt"
choco upgrade %PKG% -y --no-progress
exit /b %errorlevel%
