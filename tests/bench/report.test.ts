import { report, reportLines } from "../../bench/report.cjs";

const plan = { resources: 101, repetitions: 2, json: undefined };

const measured = {
  policies: 18,
  samples: {
    none: { one: [900, 1000], many: [1000, 1100] },
    empty: { one: [1900, 2100], many: [2000, 2300] },
    noop: { one: [2000, 2000], many: [2200, 2200] },
    ours: { one: [2200, 2200], many: [2500, 2500] },
  },
  loading: [{ sdk: 300, pack: 40 }],
};

it("sets our pack beside one with a policy that does nothing, and one with as many", () => {
  const { start, perResource } = report(measured, plan);
  expect(start).toEqual({ ratio: 1.1, goal: 1.2, met: true });
  expect(perResource).toEqual({ ratio: 1.5, goal: 1.3, met: false });
});

it("prints a table, the ratios beside their goals, and what loading costs", () => {
  expect(reportLines(report(measured, plan))).toEqual([
    "milliseconds of a preview: median (lowest to highest) of 2",
    "pack                                 1 resource        101 resources     each further one",
    "no pack                       950 (900 to 1000)  1050 (1000 to 1100)  1.00 (1.00 to 1.00)",
    "1 policy that does nothing  2000 (1900 to 2100)  2150 (2000 to 2300)  1.50 (1.00 to 2.00)",
    "18 that do nothing          2000 (2000 to 2000)  2200 (2200 to 2200)  2.00 (2.00 to 2.00)",
    "ours, 18 policies           2200 (2200 to 2200)  2500 (2500 to 2500)  3.00 (3.00 to 3.00)",
    "",
    "start: 1.10× a pack with one policy that does nothing (goal: at most 1.2×, met)",
    "each further resource: 1.50× a pack with as many that do nothing (goal: at most 1.3×, not met)",
    "loading: @pulumi/policy 300 (300 to 300) ms, our modules on top 40 (40 to 40) ms",
  ]);
});
