@echo off
setlocal
set D=D:\Logs\IIS
if not exist "%D%\" exit /b 0
forfiles /p "%D%" /s /m u_ex*.log /d -180 /c "cmd /c echo @path" 2>nul
forfiles /p "%D%" /s /m u_ex*.log /d -180 /c "cmd /c del /q @path" 2>nul
endlocal
exit /b 0
