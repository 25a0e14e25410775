@echo off
rem Who is a local administrator? Report for the access review.
setlocal
set OUT=C:\Migration\admins-%COMPUTERNAME%.txt

echo Administrators of %COMPUTERNAME% > "%OUT%"
net localgroup Administrators | findstr /v /c:"command completed" >> "%OUT%"

echo. >> "%OUT%"
echo State of the built-in accounts >> "%OUT%"
for %%U in (Administrator Guest) do (
    net user %%U 2>nul | findstr /i /c:"User name" /c:"Account active" /c:"Password last set" >> "%OUT%"
)
net accounts >> "%OUT%"

type "%OUT%"
echo A wrong member is removed by the owner: net localgroup Administrators NAME /delete
endlocal
