import { scan } from "../../../provider/src/risk";
import { highIn } from "../support/found";

const lines = (...all: string[]) => all.join("\n");

/** Each with the line on which it takes effect. */
const REACHED: readonly (readonly [string, string])[] = [
  [
    lines("call :wipe C:\\Windows", "exit /b", ":wipe", "rd /s /q %1", "goto :eof"),
    "delete-protected@4",
  ],
  [
    lines("call :wipe", "exit /b", ":other", "echo", ":wipe", "rd /s /q C:\\Users"),
    "delete-protected@6",
  ],
  [lines("goto b", ":a", "shutdown /s", "exit /b", ":b", "goto a"), "power-off@3"],
  [
    lines("if exist C:\\x (", "  echo hi", ") else (", "  rd /s /q D:\\", ")"),
    "delete-protected@4",
  ],
  [lines("if exist C:\\x exit /b 1", "shutdown /s"), "power-off@2"],
  [lines("if errorlevel 1 goto end", "shutdown /s", ":end"), "power-off@2"],
  [lines("if not defined X set X=C:\\Windows", "rd /s /q %X%"), "delete-protected@2"],
  [lines('if /i "A"=="a" shutdown /s'), "power-off@1"],
  [lines("if 2 geq 1 shutdown /s"), "power-off@1"],
  [lines("set n=0", ":l", "set /a n+=1", "if %n% lss 3 goto l", "shutdown /s"), "power-off@5"],
  [lines(":l", "ping localhost", "if errorlevel 1 goto l", "shutdown /s"), "power-off@4"],
  [lines("for /l %%i in (1,1,100000) do (", "  if %%i==3 shutdown /s", ")"), "power-off@2"],
  [lines("sc query x || shutdown /s"), "power-off@1"],
  [lines('echo a | find "b" || (', "echo c", "shutdown /s", ")"), "power-off@3"],
  [
    lines("shift", "call :x a C:\\Users", "exit /b", ":x", "shift", "rd /s /q %1"),
    "delete-protected@6",
  ],
  [
    lines("set F=rd /s /q", "setlocal", "set F=echo", "endlocal", "%F% C:\\Users"),
    "delete-protected@5",
  ],
  [
    lines("echo @echo off>x.bat", "echo rd /s /q C:\\Windows>>x.bat", "call x.bat"),
    "delete-protected@2",
  ],
  [lines("echo rd /s /q %%1>x.bat", "call x.bat C:\\Windows"), "delete-protected@1"],
  [
    lines("(", "echo @echo off", "echo shutdown /s", ") > C:\\ops\\x.cmd", "C:\\ops\\x"),
    "power-off@3",
  ],
  [lines("echo shutdown /s | cmd"), "power-off@1"],
  [
    lines("type nul > a.cmd", "echo shutdown /s >> a.cmd", "copy a.cmd b.cmd", "b.cmd"),
    "power-off@2",
  ],
  [
    lines("echo select disk 0 > d.txt", "echo clean >> d.txt", "diskpart /s d.txt"),
    "change-partitions@2",
  ],
  [lines("cd /d C:\\Windows\\System32", "del /f /q *"), "delete-protected@2"],
  [lines("pushd C:\\Windows", "popd", "pushd C:\\", "rd /s /q Users"), "delete-protected@4"],
  [lines("%0|%0"), "fork-bomb@1"],
  [lines(":a", "start %0", "goto a"), "fork-bomb@2"],
  [lines(":loop", "start notepad.exe", "goto loop"), "fork-bomb@2"],
  [lines("for /l %%i in (1,0,2) do start cmd"), "fork-bomb@1"],
  [lines('start "" "%~f0"', '"%~f0"'), "fork-bomb@1"],
];

const NOT_REACHED: readonly string[] = [
  lines("exit /b", "rd /s /q C:\\"),
  lines("exit", "rd /s /q C:\\"),
  lines("goto end", "rd /s /q C:\\", ":end", "echo done"),
  lines("goto :eof", "rd /s /q C:\\"),
  lines("echo hi", "exit /b 0", ":unused", "rd /s /q C:\\"),
  lines("if 1==2 rd /s /q C:\\"),
  lines('if "a"=="b" (', "rd /s /q C:\\", ") else echo ok"),
  lines("if 1==2 echo a & rd /s /q C:\\"),
  lines("set X=1", "if not defined X rd /s /q C:\\"),
  lines("for /l %%i in (5,1,1) do rd /s /q C:\\"),
  lines(":a", "echo", "goto a", "rd /s /q C:\\"),
  lines("echo rd /s /q C:\\Windows> notes.txt"),
  lines("echo del /s /q C:\\ ^& shutdown /s"),
  lines("rem shutdown /s", ":: shutdown /s", "REM. & shutdown"),
  lines("echo ok || shutdown /s"),
  lines('start "" "%~f0" elevated'),
  lines("set x=rd /s /q C:\\Windows", "echo %x%"),
  lines("call :log rd /s /q C:\\", "exit /b", ":log", "echo %*", "exit /b"),
];

describe("the way through a batch file", () => {
  it.each(REACHED)("%s", async (script, expected) => {
    expect(await highIn("BAT", script)).toEqual([expected]);
  });

  it.each(NOT_REACHED)("finds nothing in what is never reached: %s", async (script) => {
    expect(await highIn("BAT", script)).toEqual([]);
  });

  it("says in which column the command stands", async () => {
    const [found] = await scan({ type: "BAT", content: "set a=shut\necho x & %a%down /s" });
    expect([found?.line, found?.column, found?.resolved]).toEqual([2, 10, "shutdown /s"]);
  });
});
