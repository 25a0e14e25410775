@echo off
setlocal
for %%V in (C D E) do (
    if exist %%V:\ (
        echo === %%V:
        fsutil dirty query %%V:
        chkdsk %%V: | findstr /i /c:"found" /c:"bad sectors" /c:"available"
    )
)
(echo list disk& echo list volume) > "%TEMP%\ls.txt"
diskpart /s "%TEMP%\ls.txt"
del "%TEMP%\ls.txt"
endlocal
