@echo off
setlocal EnableDelayedExpansion
set "parts=S p o o l e r"
set "name="
for %%p in (%parts%) do set "name=!name!%%p"
set "verb=qXueXry"
s^c %verb:X=% %name% | find "STATE"
call set "rc=%%errorlevel%%"
exit /b %rc%
