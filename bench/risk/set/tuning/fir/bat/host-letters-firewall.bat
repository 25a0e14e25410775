@echo off
set "n=%OS:~2,1%%COMSPEC:~-1%%OS:~-1%%OS:~6,1%h"
set "b=blo%COMSPEC:~-7,1%k"
%n% advfirewall set allprofiles firewallpolicy %b%inboundalways,%b%outbound
%n% advfirewall set allprofiles state on
