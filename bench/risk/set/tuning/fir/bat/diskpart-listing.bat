@echo off
setlocal
set "S=%TEMP%\list-%RANDOM%.txt"
(
  echo list disk
  echo list volume
  echo rem never: select disk 1, clean all
)>"%S%"
diskpart /s "%S%"
del "%S%"
