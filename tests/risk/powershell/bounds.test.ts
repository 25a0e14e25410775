import fc from "fast-check";
import { allIn } from "../support/found";

const WORDS = [
  "$a",
  "=",
  "+",
  "-join",
  "-f",
  "-replace",
  "'x'",
  '"y$($a)"',
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "|",
  ";",
  "%",
  "?",
  "iex",
  "foreach ($i in 1..9)",
  "while ($true)",
  "if ($a)",
  "else",
  "function f",
  "f",
  "@(",
  "@{",
  "a=1",
  "$_",
  ".Length",
  "::",
  "[char]65",
  "[Convert]::FromBase64String('QQ==')",
  "Remove-Item",
  "-Recurse",
  "C:\\",
  "`",
  "<#",
  "#>",
  "@'",
  "'@",
  "\n",
  ",",
  "&",
  "..",
  "return",
];

const HEAVY: readonly (readonly [string, string])[] = [
  ["open parentheses", "(".repeat(4000)],
  ["open braces", "{".repeat(4000)],
  ["open strings", '"$('.repeat(1300)],
  ["doubling", "$a='xxxxxxxx';" + "$a=$a+$a;".repeat(200)],
  ["long lists", "$a=1..4000;" + "$a=$a+$a;".repeat(50)],
  ["recursion", "function f { f; f; f }; f"],
  ["loops", "while($true){while($true){while($true){$i++}}}"],
  ["code that runs itself", "$a='iex $a';iex $a"],
  ["a pattern that backtracks", "'" + "a".repeat(3000) + "!' -replace '(a+)+$','b'"],
  ["operators", "1" + "+1".repeat(1900)],
  ["members", "$a" + ".b".repeat(1900)],
  ["casts", "[int]".repeat(800) + "1"],
];

const encoded = (code: string) => Buffer.from(code, "utf16le").toString("base64");

describe("bounds of PowerShell", () => {
  it.each(HEAVY)("ends soon on %s", async (_name, code) => {
    const start = process.cpuUsage();
    await allIn("BAT", `powershell -enc ${encoded(code)}`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });

  it("never fails, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), async (words) => {
        await allIn("BAT", `powershell -enc ${encoded(words.join(" "))}`);
      }),
      { numRuns: 150 },
    );
  });
});
