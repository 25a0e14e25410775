import fc from "fast-check";
import { allIn, highIn } from "../support/found";

const WORDS = [
  "set a=b",
  "%a%",
  "!a!",
  "%%i",
  "%~dp0",
  "%a:~1,2%",
  "%a:b=c%",
  "(",
  ")",
  "&",
  "&&",
  "||",
  "|",
  "^",
  '"',
  "\n",
  "\r\n",
  ":l",
  "goto l",
  "call :l",
  "for %%i in (a b) do",
  "for /l %%i in (1,1,9) do",
  "for /f \"tokens=1,2*\" %%i in ('set') do",
  "if exist x",
  "if not a==b",
  "else",
  "setlocal enabledelayedexpansion",
  "set /a n+=1",
  "echo x>y.bat",
  "call y.bat",
  "cmd /c",
  "powershell -c",
  "{",
  "}",
  "$x",
  "start",
  "rd /s /q",
  "C:\\",
  "\uFEFF",
  "\u0000",
  "\uE100",
];

/** Input made to take long, each within the analysis' own bounds. */
const HEAVY: readonly (readonly [string, string])[] = [
  ["nested loops", "for /l %%a in (1,1,9999) do ".repeat(8) + "echo %%a"],
  ["doubling values", "set a=xxxxxxxxxx\n" + "set a=%a%%a%\n".repeat(60)],
  ["a million turns", "for /l %%i in (1,1,1000000) do (\nset /a n+=1\necho %n%\n)"],
  ["labels that call each other", ":a\ncall :b\ncall :b\ncall :b\n:b\ncall :a\ncall :a"],
  ["many conditions", "if exist a set x=1\nif exist b set y=2\n".repeat(60)],
  ["deep parentheses", "(".repeat(2000) + "echo" + ")".repeat(2000)],
  ["a file that runs itself", "echo call x.bat>x.bat\ncall x.bat\ncall x.bat"],
  [
    "jumps everywhere",
    ":a\nif exist x goto b\n:b\nif exist y goto a\n:c\nif exist z goto a\ngoto c",
  ],
  [
    "replacements",
    "set a=" + "ab".repeat(1500) + "\nset b=%a:a=bbbbbbbbbb%\nset c=%b:b=aaaaaaaaaa%",
  ],
  ["quotes", '"'.repeat(4000)],
  ["carets", "^".repeat(4000)],
  ["per cent signs", "%".repeat(4001)],
  ["nested shells", 'cmd /c "'.repeat(200) + "echo" + '"'.repeat(200)],
  ["pipes", "echo x | ".repeat(400) + "find x"],
];

describe("bounds of batch files", () => {
  it.each(HEAVY)("ends soon on %s", async (_name, script) => {
    const start = process.cpuUsage();
    await allIn("BAT", script);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(1500);
  });

  it("never fails, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), async (words) => {
        const found = await allIn("BAT", words.join(" "));
        expect(found).not.toContain("medium failed");
      }),
      { numRuns: 150 },
    );
  });

  it("says so where a script is too intricate", async () => {
    const script =
      "for /l %%a in (1,1,60) do for /l %%b in (1,1,60) do for /l %%c in (1,1,60) do set /a n+=1";
    expect(await allIn("BAT", script)).toEqual(["medium not-analysed@1"]);
  });

  it("finds what stands in front of an endless loop", async () => {
    expect(await highIn("BAT", "rd /s /q C:\\\n:a\ngoto a")).toEqual(["delete-protected@1"]);
  });
});
