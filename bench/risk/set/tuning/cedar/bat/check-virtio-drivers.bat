@echo off
rem Is this server ready for the target hypervisor?
setlocal EnableDelayedExpansion
set MISSING=
set OKCOUNT=0

for %%D in (viostor vioscsi netkvm balloon) do (
    reg query "HKLM\SYSTEM\CurrentControlSet\Services\%%D" /v Start >nul 2>&1
    if errorlevel 1 (
        set "MISSING=!MISSING! %%D"
    ) else (
        set /a OKCOUNT+=1
        for /f "tokens=3" %%S in ('reg query "HKLM\SYSTEM\CurrentControlSet\Services\%%D" /v Start ^| find "REG_DWORD"') do (
            if "%%S"=="0x4" (echo %%D is disabled) else (echo %%D start type %%S)
        )
    )
)

driverquery /fo csv | findstr /i "viostor netkvm"
pnputil /enum-drivers | findstr /i "vio netkvm"

echo %OKCOUNT% drivers present
if defined MISSING (
    echo missing:!MISSING!
    exit /b 1
)
exit /b 0
