@echo off
rem Uninstall the software of the source cloud
setlocal
set LOG=C:\Migration\uninstall.log
echo %DATE% %TIME% > %LOG%

wmic product get name,version >> %LOG%

for /f "skip=1 tokens=1" %%I in ('wmic product get IdentifyingNumber') do (
    echo %%I | find "{" >nul && (
        echo removing %%I
        msiexec /x %%I /qn /norestart /l*v+ %LOG%
    )
)
endlocal
