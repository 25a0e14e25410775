@echo off
rem service account needs modify on its own log folder
set F=D:\Apps\PayHub\logs
if not exist "%F%\" md "%F%"
icacls "%F%" /grant "EXAMPLE\svc_payhub:(OI)(CI)M" /Q
if errorlevel 1 (
    echo icacls failed
    exit /b 1
)
icacls "%F%"
