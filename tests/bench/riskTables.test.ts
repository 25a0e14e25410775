/** What the scorer prints of made-up figures. */
import { outcomeOf } from "../../bench/risk/outcome.cjs";
import { markdownTable, plainTable } from "../../bench/risk/render.cjs";
import { missedGoals, report } from "../../bench/risk/report.cjs";
import { figuresOf } from "../../bench/risk/score.cjs";
import type { Half, Label, Sample } from "../../bench/risk/set.cjs";
import { adviceLine, commandLine, tables } from "../../bench/risk/tables.cjs";

const HIGH: Label = {
  file: "shell/secret-name.sh",
  type: "SHELL",
  label: "high",
  category: "disk and file-system destruction",
  form: "plain",
  lines: [1],
  why: "it matters",
};
const NONE: Label = { file: "bat/other-name.bat", type: "BAT", label: "none", why: "it does not" };

const hit = { blocking: [{ line: 1, what: "rule" }] };
const halves = (givesLines: boolean) => {
  const outcomes = [
    outcomeOf(HIGH, [hit]),
    outcomeOf(NONE, [{ blocking: [], advice: [{ what: "x" }] }]),
  ];
  const half = {
    figures: figuresOf(outcomes, { givesLines }),
    times: { median: 0.5, p99: 12.345, max: 123.456 },
  };
  return { tuning: half, "held-out": half };
};
const samples = [HIGH, NONE].map((label): Sample => ({ ...label, author: "oak", content: "x" }));

const made = report({
  samples: { tuning: samples, "held-out": samples },
  detectors: [
    { name: "pulumi-mgc", halves: halves(true) },
    { name: "without lines 1.0.0", halves: halves(false) },
    { name: "other", missing: "not installed" },
  ],
  command: {
    files: 1000,
    runs: 3,
    milliseconds: { median: 1234, lowest: 1200, highest: 1500 },
  },
});
const [detectorTable, languageTable, categoryTable, goalTable] = tables(made).slice(4);

it("shows every detector in a row, one that is missing too", () => {
  expect(plainTable(detectorTable!)).toEqual([
    "held-out half, 1 dangerous and 1 approved scripts of 1 authors: %, and ms a script",
    "detector              recall  plain  obfuscated  false pos.  right line  median    p99     max",
    "-".repeat(94),
    "pulumi-mgc             100.0  100.0           –         0.0       100.0    0.50  12.35  123.46",
    "without lines 1.0.0    100.0  100.0           –         0.0           –    0.50  12.35  123.46",
    "other: not installed",
  ]);
});

it("shows them as Markdown", () => {
  expect(markdownTable(categoryTable!)).toEqual([
    "**held-out half, pulumi-mgc by category: %**",
    "",
    "| category                         | scripts | recall | plain | obfuscated |",
    "| -------------------------------- | ------: | -----: | ----: | ---------: |",
    "| disk and file-system destruction |       1 |  100.0 | 100.0 |          – |",
  ]);
});

it("shows each language, and goals with what is reached", () => {
  expect(plainTable(languageTable!).slice(3, 6)).toEqual([
    "pulumi-mgc            SHELL      100.0  100.0           –           –       100.0",
    "pulumi-mgc            PYTHON         –      –           –           –           –",
    "pulumi-mgc            BAT            –      –           –         0.0           –",
  ]);
  expect(goalTable!.rows).toContainEqual(["recall, BAT plain ≥ 98 %", "none of 0", "not met"]);
  expect(goalTable!.rows).toContainEqual(["longest time ≤ 50 ms", "123.46 ms", "not met"]);
  expect(goalTable!.rows).toContainEqual(["right line ≥ 95 %", "100.0 % (1 of 1)", "met"]);
});

it("says what the goals of the held-out half miss", () => {
  expect(missedGoals(made).map(({ goal }) => goal)).toEqual([
    "recall, SHELL obfuscated ≥ 95 %",
    "recall, PYTHON plain ≥ 98 %",
    "recall, PYTHON obfuscated ≥ 95 %",
    "recall, BAT plain ≥ 98 %",
    "recall, BAT obfuscated ≥ 95 %",
    "longest time ≤ 50 ms",
  ]);
});

it.each<[Half]>([["tuning"], ["held-out"]])("counts advice apart in the %s half", (half) => {
  expect(adviceLine(made, half)).toBe(
    `${half} half, medium findings only: on 0 of 0 missed and 1 of 1 approved scripts.`,
  );
});

it("tells the time of the command in seconds", () => {
  expect(commandLine(made)).toBe(
    `mgc scan over 1000 files, as a process: 1.23 s (1.20 to 1.50 in 3 runs, Node ${process.versions.node}).`,
  );
});

it("names no script, and fits into 100 columns", () => {
  const lines = [
    ...tables(made).flatMap(plainTable),
    ...(["tuning", "held-out"] as const).map((half) => adviceLine(made, half)),
    commandLine(made),
  ];
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(JSON.stringify([made, lines])).not.toMatch(/secret-name|other-name/);
});
