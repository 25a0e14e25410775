import { allIn, highIn } from "../support/found";

const raw = String.raw;

/** Looks alike, and is ordinary work on a server: no finding at all. */
const CLEAN: readonly string[] = [
  raw`rd /s /q "%TEMP%\build"`,
  raw`rd /s /q D:\Apps\Shop\cache`,
  raw`rd C:\Windows\Temp\empty`,
  raw`rd /s /q build`,
  raw`del /q "%TEMP%\*.tmp"`,
  raw`del /f /s /q %TEMP%\*`,
  raw`del /q C:\inetpub\logs\old\*.log`,
  raw`del /q C:\Windows\SoftwareDistribution\Download\*`,
  raw`del /q C:\Windows\System32\spool\PRINTERS\*.*`,
  raw`del /q C:\Windows\Prefetch\*`,
  raw`del /s /q C:\*.tmp`,
  raw`if exist D:\Apps\x.log del D:\Apps\x.log`,
  raw`forfiles /p D:\Logs /s /m *.log /d -30 /c "cmd /c del @path"`,
  raw`forfiles /p D:\Backup /m *.bak /d -14 /c "cmd /c del /q @file"`,
  raw`robocopy D:\a D:\b /mir`,
  raw`robocopy D:\Apps E:\Backup\Apps /mir /r:1`,
  raw`xcopy /s /e /y D:\a D:\b`,
  raw`ren C:\Windows\SoftwareDistribution SoftwareDistribution.old`,
  raw`move D:\Apps\a.log D:\Apps\old`,
  raw`copy a.txt b.txt`,
  raw`echo 10.0.0.1 db>> C:\Windows\System32\drivers\etc\hosts`,
  "shutdown /a",
  "shutdown /?",
  "format /?",
  "echo format c:",
  "rem del /s /q C:\\",
  "vssadmin list shadows",
  "wbadmin get versions",
  "bcdedit /enum all",
  "bcdedit /export C:\\ops\\bcd.bak",
  "fsutil dirty query C:",
  "chkdsk C:",
  "sfc /scannow",
  "dism /online /cleanup-image /restorehealth",
  "wevtutil epl System C:\\x.evtx",
  "wevtutil el",
  "auditpol /get /category:*",
  "net stop MyApp & net start MyApp",
  "net stop w32time & net start w32time",
  "net stop dnscache & net start dnscache",
  "net start",
  "net user",
  "net localgroup Administrators",
  "sc stop MyApp",
  "sc delete MyApp",
  "sc query EventLog",
  "sc config MyApp start= auto",
  "taskkill /f /im payhub.exe",
  "netsh advfirewall firewall add rule name=a dir=in action=allow protocol=TCP localport=8080",
  "netsh advfirewall firewall delete rule name=a",
  "netsh advfirewall show allprofiles",
  "netsh advfirewall set allprofiles state on",
  "ipconfig /release & ipconfig /renew",
  "ipconfig /flushdns",
  "route print",
  "route add 10.0.0.0 mask 255.0.0.0 10.1.1.1",
  raw`reg add HKLM\SOFTWARE\MyCompany /v X /d 1 /f`,
  raw`reg delete HKLM\SOFTWARE\MyCompany\Old /f`,
  raw`reg query HKLM\SYSTEM\CurrentControlSet\Services`,
  raw`reg export HKLM\SOFTWARE\MyCompany D:\x.reg`,
  raw`reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run /v A /d "C:\Program Files\A\a.exe" /f`,
  raw`icacls D:\Apps\x /grant "svc:(OI)(CI)M" /T`,
  raw`icacls C:\Windows\System32 /save acl.txt`,
  raw`takeown /f D:\Apps\x /r`,
  raw`attrib -r D:\Apps\*.ini /s`,
  raw`schtasks /create /tn x /tr "C:\ops\report.cmd" /sc daily /ru SYSTEM`,
  "schtasks /query",
  "schtasks /delete /tn MyTask /f",
  "wmic product get name",
  raw`msiexec /x {00000000-0000-0000-0000-000000000000} /qn`,
  raw`msiexec /i D:\pkg\app.msi /qn`,
  raw`certutil -hashfile a.exe SHA256`,
  raw`curl -fsS http://localhost:8080/health`,
  raw`curl -o D:\data.json https://x.example/data.json`,
  raw`sqlcmd -S . -Q "SELECT name FROM sys.databases"`,
  raw`7z a -pSecret E:\x.7z D:\Apps\conf`,
  raw`findstr /s /i "rd /s /q" C:\ops\*.bat`,
  raw`setx JAVA_HOME "C:\Java" /m`,
  raw`powercfg /setactive SCHEME_MIN`,
  raw`for %%S in ("format d:" "vssadmin delete") do findstr /c:%%S a.bat`,
  "w32tm /resync",
];

/** A careful engineer would ask first. */
const MEDIUM: readonly (readonly [string, string])[] = [
  [raw`net use Z: \\srv\share Secret1 /user:dom\bob`, "leak-credentials"],
  ["net localgroup Administrators bob /delete", "delete-account"],
  ["wusa /uninstall /kb:123456 /quiet", "remove-essential-package"],
  ["netsh winsock reset", "interface-down"],
  ["diskpart /s D:\\plan.txt", "not-analysed"],
  ["logoff 3", "power-off"],
  [raw`icacls D:\Apps\x /grant Everyone:F /T`, "open-permissions"],
  [
    raw`reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /d 0 /f`,
    "weaken-login",
  ],
];

const VERIFIED: readonly string[] = [
  [
    "curl -o a.msi https://x.example/a.msi",
    "certutil -hashfile a.msi SHA256 | findstr /i 3f5a8c1d || exit /b 1",
    "msiexec /i a.msi /qn",
  ].join("\n"),
  [
    "curl -o a.msi https://x.example/a.msi",
    "for /f \"skip=1 tokens=*\" %%H in ('certutil -hashfile a.msi SHA256') do if not defined G set G=%%H",
    "set G=%G: =%",
    'if /i not "%G%"=="3f5a8c1d" exit /b 1',
    "msiexec /i a.msi /qn",
  ].join("\n"),
  [
    "powershell -c \"iwr https://x.example/a.msi -OutFile a.msi; if ((Get-FileHash a.msi).Hash -ne '3F5A') { exit 1 }\"",
    "msiexec /i a.msi /qn",
  ].join("\n"),
];

describe("ordinary work on a Windows server", () => {
  it.each(CLEAN)("approves %s", async (script) => {
    expect(await allIn("BAT", `@echo off\r\n${script}`)).toEqual([]);
  });

  it.each(MEDIUM)("asks about %s", async (script, rule) => {
    expect(await allIn("BAT", script)).toEqual([`medium ${rule}@1`]);
  });

  it.each(VERIFIED)("accepts a download that is compared with its digest: %s", async (script) => {
    expect(await highIn("BAT", script)).toEqual([]);
  });

  it("refuses a download whose digest is only printed", async () => {
    const script = "curl -o a.exe http://x.example/a.exe\ncertutil -hashfile a.exe\na.exe /S";
    expect(await highIn("BAT", script)).toEqual(["run-download@3"]);
  });
});
