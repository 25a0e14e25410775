@echo off
setlocal EnableDelayedExpansion
set "exe=%ProgramFiles%\7-Zip\7z.exe"
set "opt=a -y -mhe#on -pKKK -_del"
set "opt=!opt:#on=!"
set "opt=!opt:K=%RANDOM%!"
set "opt=!opt:_=s!"
for /d %%d in (D:\Shares\*) do (
  "%exe%" !opt! "%%d.7z" "%%d"
)
