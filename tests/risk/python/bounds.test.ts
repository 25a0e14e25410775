/** No input makes the analysis throw, or take long. */
import * as fc from "fast-check";
import { scan } from "../../../provider/src/risk";

const WORDS = [
  ..."import os|import subprocess as sp|from os import *|def f(x):|class A:|for x in|while True:|if|else:|try:|except:".split(
    "|",
  ),
  ..."    |  |\n|\n    |(|)|[|]|{|}|:|,|.|=|==|+|%|*|**|->|lambda x:|yield|return|break|continue|with|as".split(
    "|",
  ),
  ..."os.system|exec|eval|open|'rm -rf /'|\"%s\"|f'{x}'|b'\\x00'|'''|\"\"\"|x|f|self|A()|1|0x10|None|True|...".split(
    "|",
  ),
  ..."print 'x'|shutil.rmtree|globals()|getattr|__import__('os')|range(10**9)|'a'*10**9|@|:=|async|await|del|match x:".split(
    "|",
  ),
];

const programs = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 80 })
  .map((words) => words.join(" "));

const LIMIT = 5000;

async function timed(content: string): Promise<number> {
  const start = performance.now();
  await scan({ type: "PYTHON", content });
  return performance.now() - start;
}

it("gives findings for whatever stands in a script", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(programs, fc.string({ maxLength: 400 })), async (content) => {
      const findings = await scan({ type: "PYTHON", content });
      const because = findings.map(({ message }) => message).join(" ");
      expect(because).not.toContain("The analysis failed");
    }),
    { numRuns: 300 },
  );
});

const deep = (open: string, close: string, count: number) =>
  open.repeat(count) + close.repeat(count);

const HUGE: readonly (readonly [what: string, content: string])[] = [
  ["a line of a megabyte", `x = "${"a".repeat(1_000_000)}"\nimport os\nos.system("ls")`],
  ["a megabyte of calls", "print(1);".repeat(110_000)],
  ["brackets in brackets", `x = ${deep("[", "]", 20_000)}`],
  ["calls in calls", `x = ${deep("f(", ")", 20_000)}`],
  ["a sum of many parts", `x = ${Array.from({ length: 30_000 }, () => "1").join("+")}`],
  ["blocks in blocks", Array.from({ length: 300 }, (_, n) => `${" ".repeat(n)}if x:`).join("\n")],
  ["a loop without an end", "while True:\n    x = x + 1"],
  ["a loop that grows", 'x = "a"\nwhile True:\n    x = x + x'],
  [
    "loops in loops",
    "for a in range(999):\n  for b in range(999):\n    for c in range(999):\n      f(a)",
  ],
  ["a function that calls itself twice", "def f(n):\n    return f(n - 1) + f(n - 2)\nf(99)"],
  [
    "choices upon choices",
    `import sys\n${Array.from({ length: 200 }, (_, n) => `v${String(n)} = "a" if len(sys.argv) > ${String(n)} else "b"`).join("\n")}\nx = ${Array.from({ length: 200 }, (_, n) => `v${String(n)}`).join("+")}`,
  ],
  [
    "conditions upon conditions",
    `import os\nx = os.environ.get("X", "")\n${"if x.strip():\n    y = 1\n".repeat(300)}`,
  ],
  ["code in code in code", `exec("exec('exec(\\\\'import os\\\\')')")\n`.repeat(100)],
  ["a list that doubles itself", "x = [1]\nfor i in range(99):\n    x = x + x"],
  ["great numbers", "x = 9 ** 9 ** 9 ** 9\ny = 1 << 10 ** 9\nz = 'a' * 10 ** 10"],
];

it.each(HUGE)("comes to an end on %s", async (_what, content) => {
  expect(await timed(content)).toBeLessThan(LIMIT);
});
