/** A short chaos with a fixed seed; `npm run chaos` plays as many histories as are asked for. */
import { campaign } from "./campaign";
import { Coverage, FAULT_CLASSES } from "./coverage";
import { parseOptions } from "./options";

it("a hundred random histories break no invariant (I1-I11, F1-F8, F10-F16, F18-F24, F27-F29, F31, F34)", async () => {
  const { coverage, failure } = await campaign({ seed: 1, runs: 100 });
  expect(failure?.message).toBeUndefined();
  expect(coverage.runs).toBe(100);
  expect(coverage.withFault).toBeGreaterThan(30);
  expect(coverage.withEdit).toBeGreaterThan(20);
  // More than half end as declared: what is blocked for good tries less.
  expect(new Map(coverage.endings).get("as declared")).toBeGreaterThan(50);
});

describe("coverage", () => {
  it("that is too thin is told, by share and by class", () => {
    const coverage = new Coverage();
    for (let run = 0; run < 200; run++) coverage.begin();
    for (const name of FAULT_CLASSES.slice(1)) coverage.met.set(name, 2);
    const [first = ""] = FAULT_CLASSES;
    expect(coverage.gaps()).toEqual([
      "0 of 200 runs met a fault, fewer than 30 %",
      "0 of 200 runs met an edit at the console, fewer than 20 %",
      `${first}: 0 times, fewer than 2`,
    ]);
  });

  it("counts a run with several faults once", () => {
    const coverage = new Coverage();
    coverage.begin();
    coverage.fault("a");
    coverage.fault("b");
    coverage.begin();
    coverage.edit("step added");
    const { runs, withFault, withEdit } = coverage;
    expect([runs, withFault, withEdit]).toEqual([2, 1, 1]);
  });
});

describe("the command line", () => {
  it("is read, with a seed of its own where none is given", () => {
    const { seed, runs } = parseOptions(["--runs", "5"], 42);
    expect([seed, runs]).toEqual([42, 5]);
  });

  it.each([
    ["--runs", "0"],
    ["--seed", "-1"],
    ["--jobs", "x"],
    ["--run", "5"],
  ])("is refused with the usage: %s %s", (...args) => {
    expect(() => parseOptions(args, 1)).toThrow("To do: call `npm run chaos -- ");
  });
});
