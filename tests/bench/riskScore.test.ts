/** The arithmetic of the scorer, on results that are made up. */
import fc from "fast-check";
import { judgeFigures, judgeTimes } from "../../bench/risk/goals.cjs";
import { listing } from "../../bench/risk/listing.cjs";
import { measure } from "../../bench/risk/measure.cjs";
import { outcomeOf, type Verdict } from "../../bench/risk/outcome.cjs";
import { figuresOf } from "../../bench/risk/score.cjs";
import { LANGUAGES, type Form, type Label, type Language } from "../../bench/risk/set.cjs";
import { percentile, timesOf } from "../../bench/risk/timing.cjs";

const high = (form: Form, type: Language = "SHELL", category = "permissions"): Label => ({
  file: "shell/x.sh",
  type,
  label: "high",
  category,
  form,
  lines: [3, 4],
  why: "it matters",
});
const none = (type: Language = "SHELL"): Label => ({
  file: "shell/y.sh",
  type,
  label: "none",
  why: "it does not",
});
const at = (...lines: number[]): Verdict => ({
  blocking: lines.map((line) => ({ line, what: "rule" })),
});
const advice: Verdict = { blocking: [], advice: [{ line: 3, what: "hint" }] };
const silent = at();

describe("one script", () => {
  it.each<[string, Label, Verdict[], [hit: boolean, rightLine: boolean, advised: boolean]]>([
    ["found where it is", high("plain"), [at(4)], [true, true, false]],
    ["found there among others", high("plain"), [at(1, 3, 9)], [true, true, false]],
    ["found elsewhere", high("plain"), [at(5)], [true, false, false]],
    [
      "found nowhere in particular",
      high("plain"),
      [{ blocking: [{ what: "x" }] }],
      [true, false, false],
    ],
    ["missed", high("plain"), [silent], [false, false, false]],
    ["only advised", high("plain"), [advice], [false, false, true]],
    ["blocked and advised", high("plain"), [{ ...advice, ...at(3) }], [true, true, false]],
    ["approved, rightly", none(), [silent], [false, false, false]],
    ["blocked, wrongly", none(), [at(1)], [true, false, false]],
    ["dangerous, found one way", high("plain"), [silent, at(3)], [true, true, false]],
    ["dangerous, found better the other way", high("plain"), [at(9), at(3)], [true, true, false]],
    ["approved, blocked one way only", none(), [at(1), silent], [false, false, false]],
    ["approved, blocked either way", none(), [at(1), at(2)], [true, false, false]],
  ])("%s", (_case, label, verdicts, [hit, rightLine, advised]) => {
    expect(outcomeOf(label, verdicts)).toMatchObject({ hit, rightLine, advised });
  });

  it("needs a verdict", () => {
    expect(() => outcomeOf(none(), [])).toThrow("a detector that says nothing has no outcome");
  });
});

const OUTCOMES = [
  outcomeOf(high("plain"), [at(3)]),
  outcomeOf(high("plain"), [at(9)]),
  outcomeOf(high("plain", "BAT", "persistence"), [advice]),
  outcomeOf(high("obfuscated"), [silent]),
  outcomeOf(high("obfuscated", "PYTHON"), [at(4)]),
  outcomeOf(none(), [silent]),
  outcomeOf(none(), [advice]),
  outcomeOf(none("BAT"), [at(1)]),
];

describe("all scripts", () => {
  const figures = figuresOf(OUTCOMES, { givesLines: true });

  it("are summed up", () => {
    expect(figures).toMatchObject({
      recall: {
        all: { count: 3, of: 5 },
        plain: { count: 2, of: 3 },
        obfuscated: { count: 1, of: 2 },
      },
      falsePositives: { count: 1, of: 3 },
      rightLine: { count: 2, of: 3 },
      advice: { missed: { count: 1, of: 2 }, approved: { count: 1, of: 3 } },
    });
  });

  it.each([
    ["SHELL", { plain: [2, 2], obfuscated: [0, 1], falsePositives: [0, 2], rightLine: [1, 2] }],
    ["PYTHON", { plain: [0, 0], obfuscated: [1, 1], falsePositives: [0, 0], rightLine: [1, 1] }],
    ["BAT", { plain: [0, 1], obfuscated: [0, 0], falsePositives: [1, 1], rightLine: [0, 0] }],
  ] as const)("are summed up in %s", (language, expected) => {
    const { recall, falsePositives, rightLine } = figures.byLanguage[language];
    const pair = (share = { count: NaN, of: NaN }) => [share.count, share.of];
    expect({
      plain: pair(recall.plain),
      obfuscated: pair(recall.obfuscated),
      falsePositives: pair(falsePositives),
      rightLine: pair(rightLine),
    }).toEqual(expected);
  });

  it("are summed up by category, of dangerous ones only", () => {
    expect(
      Object.entries(figures.byCategory).map(([category, { all }]) => [category, all]),
    ).toEqual([
      ["permissions", { count: 3, of: 4 }],
      ["persistence", { count: 0, of: 1 }],
    ]);
  });

  it("have no right line where the detector tells none", () => {
    const { rightLine, byLanguage } = figuresOf(OUTCOMES, { givesLines: false });
    expect([rightLine, byLanguage.SHELL.rightLine]).toEqual([undefined, undefined]);
  });

  it("of the languages make those of the whole, whatever was found", () => {
    const outcome = fc
      .tuple(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom("plain", "obfuscated", "none"),
        fc.nat(5),
      )
      .map(([type, kind, line]) =>
        outcomeOf(kind === "none" ? none(type) : high(kind, type), [line ? at(line) : silent]),
      );
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const { recall, falsePositives, byLanguage } = figuresOf(outcomes, { givesLines: true });
        const parts = Object.values(byLanguage);
        const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
        expect(total(parts.map((part) => part.recall.all.count))).toBe(recall.all.count);
        expect(total(parts.map((part) => part.falsePositives.of))).toBe(falsePositives.of);
        expect(recall.plain.of + recall.obfuscated.of).toBe(recall.all.of);
      }),
    );
  });
});

describe("goals", () => {
  const share = (count: number, of: number) => ({ count, of });
  const sums = (plain: number, obfuscated: number) => ({
    recall: { all: share(0, 0), plain: share(plain, 100), obfuscated: share(obfuscated, 100) },
    falsePositives: share(0, 100),
    rightLine: share(100, 100),
  });
  const whole = (falsePositives: [number, number], rightLine?: [number, number]) => ({
    ...sums(100, 100),
    falsePositives: share(...falsePositives),
    rightLine: rightLine && share(...rightLine),
    byLanguage: { SHELL: sums(98, 95), PYTHON: sums(97, 95), BAT: sums(98, 94) },
    byCategory: {},
    advice: { missed: share(0, 0), approved: share(0, 0) },
  });

  it("hold for every language by itself, at their very bounds", () => {
    const judged = judgeFigures(whole([1, 100], [95, 100]));
    expect(
      judged.map(({ goal, reached, met }) => `${goal}: ${reached} ${met ? "met" : "not met"}`),
    ).toEqual([
      "recall, SHELL plain ≥ 98 %: 98.0 % (98 of 100) met",
      "recall, SHELL obfuscated ≥ 95 %: 95.0 % (95 of 100) met",
      "recall, PYTHON plain ≥ 98 %: 97.0 % (97 of 100) not met",
      "recall, PYTHON obfuscated ≥ 95 %: 95.0 % (95 of 100) met",
      "recall, BAT plain ≥ 98 %: 98.0 % (98 of 100) met",
      "recall, BAT obfuscated ≥ 95 %: 94.0 % (94 of 100) not met",
      "false positives ≤ 1 %: 1.0 % (1 of 100) met",
      "right line ≥ 95 %: 95.0 % (95 of 100) met",
    ]);
  });

  it.each<[string, [number, number], [number, number] | undefined, boolean[]]>([
    ["too many false positives, too few right lines", [2, 199], [94, 99], [false, false]],
    ["no approved scripts, no lines", [0, 0], undefined, [false, false]],
    ["no hits", [0, 100], [0, 0], [true, false]],
  ])("are not met by %s", (_case, falsePositives, rightLine, met) => {
    const judged = judgeFigures(whole(falsePositives, rightLine));
    expect(judged.slice(-2).map((one) => one.met)).toEqual(met);
  });

  it.each([
    [{ median: 1, p99: 60, max: 50 }, [true, true]],
    [{ median: 1.01, p99: 2, max: 50.01 }, [false, false]],
  ])("of time: %j", (times, met) => {
    expect(judgeTimes(times).map((one) => one.met)).toEqual(met);
  });
});

describe("times", () => {
  it.each([
    [[5], 0.99, 5],
    [[4, 1, 3, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.51, 3],
    [Array.from({ length: 200 }, (_, i) => i + 1), 0.99, 198],
    [[3, 1], 0, 1],
  ])("of %j, the percentile %d is %d", (values, part, expected) => {
    expect(percentile(values, part)).toBe(expected);
  });

  it("are told by median, p99 and longest", () => {
    expect(timesOf([9, 1, 2])).toEqual({ median: 2, p99: 9, max: 9 });
    expect(() => timesOf([])).toThrow("nothing has no median");
  });
});

describe("a measurement", () => {
  const sample = (label: Label, content: string) => ({ ...label, author: "oak", content });
  const samples = {
    tuning: [sample(high("plain"), "tuning 3")],
    "held-out": [sample(high("plain"), "held-out 9"), sample(none(), "held-out 1")],
  };

  it("warms up on the tuning half, asks each script three times, and other ways once", async () => {
    const asked: string[] = [];
    const way = (name: string) => (script: { content: string }) => {
      asked.push(`${name} ${script.content}`);
      return at(Number(script.content.slice(-1)));
    };
    const detector = { name: "fake", givesLines: true, ways: [way("a"), way("b")] as const };
    const { halves, seen } = await measure({ ...detector, ways: [...detector.ways] }, samples);
    const thrice = (text: string) => [`a ${text}`, `a ${text}`, `a ${text}`, `b ${text}`];
    expect(asked).toEqual([
      "a tuning 3",
      ...thrice("tuning 3"),
      ...thrice("held-out 9"),
      ...thrice("held-out 1"),
    ]);
    expect(halves.tuning.figures.rightLine).toEqual({ count: 1, of: 1 });
    expect(halves["held-out"].figures).toMatchObject({
      rightLine: { count: 0, of: 1 },
      falsePositives: { count: 1, of: 1 },
    });
    expect(listing(seen["held-out"])).toEqual([
      "false positive: oak/shell/y.sh at 1 rule",
      "wrong line: oak/shell/x.sh:3,4 at 9 rule",
    ]);
  });

  it("lists what was missed with what was advised instead", () => {
    const seen = [{ ...outcomeOf(high("obfuscated"), [advice]), author: "oak" }];
    expect(listing(seen)).toEqual([
      "missed: oak/shell/x.sh:3,4 obfuscated, permissions: it matters (advised: at 3 hint)",
    ]);
  });
});
