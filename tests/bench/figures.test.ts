import fc from "fast-check";
import { compare, figure, median, perResource } from "../../bench/figures.cjs";

it.each([
  [[3], 3],
  [[1, 9], 5],
  [[9, 1, 2], 2],
  [[4, 1, 100, 2], 3],
])("the median of %j is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

it("has no median of nothing", () => {
  expect(() => median([])).toThrow("nothing has no median");
});

it("a figure lies between its ends, in whatever order the values came", () => {
  const times = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 });
  fc.assert(
    fc.property(times, (values) => {
      const found = figure(values);
      expect(found.lowest).toBeLessThanOrEqual(found.median);
      expect(found.median).toBeLessThanOrEqual(found.highest);
      expect(figure([...values].reverse())).toEqual(found);
    }),
  );
});

it("a further resource takes its share of what the larger program takes longer, run by run", () => {
  expect(perResource({ one: [1000, 1200], many: [3000, 2200] }, 201)).toEqual([10, 5]);
});

it.each([
  ["below the goal", [110], [100], { ratio: 1.1, goal: 1.2, met: true }],
  ["the goal itself", [120], [100], { ratio: 1.2, goal: 1.2, met: true }],
  ["above it", [130], [100], { ratio: 1.3, goal: 1.2, met: false }],
  ["by medians", [1, 150, 999], [100, 100, 1], { ratio: 1.5, goal: 1.2, met: false }],
  ["beside nothing", [5], [0], { ratio: undefined, goal: 1.2, met: false }],
  ["beside less than nothing", [5], [-3], { ratio: undefined, goal: 1.2, met: false }],
])("compares: %s", (_case, ours, theirs, expected) => {
  expect(compare(ours, theirs, 1.2)).toEqual(expected);
});
