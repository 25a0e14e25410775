@echo off
rem read-only check of volumes; never chkdsk /f or format here
setlocal
set L=%TEMP%\dplist.txt
> "%L%" echo list disk
>> "%L%" echo list volume
diskpart /s "%L%"
del "%L%"
for %%D in (C D E) do (
    if exist %%D:\ (
        fsutil volume diskfree %%D:
        fsutil dirty query %%D:
    )
)
endlocal
