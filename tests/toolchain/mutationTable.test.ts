import { mutationTable, percentText, score, type Mutant } from "../../toolchain/mutationTable.cjs";

const mutant = (status: string, line = 1, replacement = "false"): Mutant => ({
  mutatorName: "ConditionalExpression",
  replacement,
  status,
  location: { start: { line, column: 7 } },
});

it.each([
  [[], 0, 0, 100],
  [["Killed", "Killed"], 2, 2, 100],
  [["Killed", "Timeout", "Survived", "NoCoverage"], 2, 4, 50],
  // What is no program any more says nothing about the tests.
  [["Killed", "RuntimeError", "CompileError", "Ignored"], 1, 1, 100],
])("of %j, %d of %d are noticed: %d percent", (statuses, noticed, all, percent) => {
  expect(score(statuses.map((status) => mutant(status)))).toEqual({ noticed, all, percent });
});

it.each([
  [100, "100.0%"],
  [89.99, "89.9%"],
  [90, "90.0%"],
  [0, "0.0%"],
])("%d reads %s: nothing looks like a goal that it missed", (percent, text) => {
  expect(percentText(percent)).toBe(text);
});

it("shows the survivors by line, and the files by score", () => {
  const files = {
    "core/rules.ts": { mutants: [mutant("Killed"), mutant("Killed")] },
    "core/change.ts": {
      mutants: [
        mutant("Survived", 20, "x".repeat(101)),
        mutant("NoCoverage", 5, "{\n    ok\n  }"),
        mutant("Killed", 1),
      ],
    },
    "core/anchors.ts": { mutants: [mutant("Killed")] },
  };
  expect(mutationTable({ files })).toEqual([
    "core/change.ts:5:7  ConditionalExpression: { ok } (no test comes here)",
    `core/change.ts:20:7  ConditionalExpression: ${"x".repeat(100)}…`,
    "",
    "  33.3%        1/3  core/change.ts",
    " 100.0%        1/1  core/anchors.ts",
    " 100.0%        2/2  core/rules.ts",
    "  66.6%        4/6  all",
  ]);
});

it("shows no empty line where there are no survivors", () => {
  const files = { "core/rules.ts": { mutants: [mutant("Killed")] } };
  expect(mutationTable({ files })).toEqual([
    " 100.0%        1/1  core/rules.ts",
    " 100.0%        1/1  all",
  ]);
});
