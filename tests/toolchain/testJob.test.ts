import { summary } from "../../toolchain/testJob.cjs";

const part = (name: string, code: number, passed = 0, failed = 0) => ({
  name,
  code,
  passed,
  failed,
});

it.each<[string, ReturnType<typeof part>[], ReturnType<typeof summary>]>([
  [
    "all is well",
    [part("lint", 0), part("type check", 0), part("jest", 0, 12)],
    { passed: 12, failed: 0, code: 0 },
  ],
  ["tests fail", [part("lint", 0), part("jest", 1, 10, 2)], { passed: 10, failed: 2, code: 1 }],
  [
    "a check fails: its own exit code, and one failure more",
    [part("lint", 2), part("type check", 0), part("jest", 1, 10, 2)],
    { passed: 10, failed: 3, code: 2 },
  ],
  [
    "jest fails without a failed test",
    [part("jest", 137, 10, 0)],
    { passed: 10, failed: 1, code: 137 },
  ],
  ["nothing ran", [part("jest", 0)], { passed: 0, failed: 1, code: 1 }],
  ["no test was found", [part("jest", 1)], { passed: 0, failed: 1, code: 1 }],
  [
    "a failure that jest's exit code hides",
    [part("jest", 0, 3, 1)],
    { passed: 3, failed: 1, code: 1 },
  ],
])("%s", (_claim, parts, expected) => {
  expect(summary(parts)).toEqual(expected);
});
