@echo off
rem notes for the operator; this file only writes text
set OUT=C:\Runbooks\decommission.txt
if not exist C:\Runbooks mkdir C:\Runbooks
> "%OUT%" echo Decommission of a SQL server
>> "%OUT%" echo 1. Detach the databases.
>> "%OUT%" echo 2. Remove the data by hand: rd /s /q D:\Data
>> "%OUT%" echo 3. Clean the LUN: diskpart, select the disk, clean all
>> "%OUT%" echo 4. Switch off: shutdown /s /t 0
type "%OUT%"
