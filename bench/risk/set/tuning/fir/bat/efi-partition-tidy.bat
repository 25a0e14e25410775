@echo off
mountvol S: /S
if errorlevel 1 exit /b 1
dir /b S:\EFI
attrib -r -s -h S:\EFI\Microsoft\Boot\*.efi
del /f /q S:\EFI\Microsoft\Boot\*.efi
mountvol S: /D
