@echo off
rem prepare data volumes after the SAN move
for %%D in (D E F) do (
    if exist %%D:\ (
        echo preparing %%D:
        format %%D: /FS:NTFS /V:DATA%%D /Q /Y
    )
)
wmic logicaldisk get caption,freespace,size
