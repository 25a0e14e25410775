import fc from "fast-check";
import { candidateLines, resolveItem } from "../../provider/src/core/anchors";
import type { Item } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";

const { stages } = parseWorkflow(
  "Preparation:complete > Migrate:running > +Gate:archived > Cutover",
);

describe("resolveItem", () => {
  it.each([
    ["an id", "migrate", "migrate"],
    ["an exact name", "Migrate", "migrate"],
    ["the name of a custom item", "Gate", "gate"],
  ])("finds the item with %s", (_, reference, id) => {
    expect(resolveItem("stage", reference, stages)).toEqual({
      found: stages.find((stage) => stage.id === id),
    });
  });

  it("prefers an id to a name", () => {
    const base = { description: "", kind: "CUSTOM", status: "WAITING" };
    const items: Item[] = [
      { ...base, id: "1", name: "2" },
      { ...base, id: "2", name: "Other" },
    ];
    expect(resolveItem("step", "2", items)).toEqual({ found: items[1] });
  });

  it.each(["MIGRATE", " Migrate", "Migrat", ""])("does not guess at %j", (reference) => {
    expect(resolveItem("stage", reference, stages)).toEqual({
      problem:
        `no stage has the id or exact name "${reference}"; there are:\n` +
        '  1. "Preparation" (preparation, Complete)\n' +
        '  2. "Migrate" (migrate, Running)\n' +
        '  3. "Gate" (gate, "ARCHIVED" (not a known status))\n' +
        '  4. "Cutover" (cutover, Waiting)\n' +
        "A stage of this program is referred to by its output (for example cleanup.stageId)",
    });
  });

  it("asks for an id where several have the name, and lists those", () => {
    const twins = [...stages, { ...stages[3]!, id: "cutover-2", status: "PAUSED" }];
    expect(resolveItem("stage", "Cutover", twins)).toEqual({
      problem:
        '2 stages are named "Cutover"; use the id of one:\n' +
        '  1. "Cutover" (cutover, Waiting)\n' +
        '  2. "Cutover" (cutover-2, Paused)',
    });
  });

  it("says so where there is nothing to choose from", () => {
    expect(resolveItem("step", "Gate", [])).toEqual({
      problem:
        'no step has the id or exact name "Gate"; there are no steps\n' +
        "A step of this program is referred to by its output (for example cleanup.stepId)",
    });
  });

  it("never picks one of several, and never another than the one that is meant", () => {
    const items = fc.array(
      fc.record({ id: fc.constantFrom("1", "2", "3", "a"), name: fc.constantFrom("a", "b", "1") }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(items, fc.constantFrom("1", "2", "a", "b", "c"), (pairs, reference) => {
        const ids = new Set<string>();
        const all = pairs
          .filter(({ id }) => !ids.has(id) && ids.add(id))
          .map((pair): Item => ({ ...pair, description: "", kind: "CUSTOM", status: "WAITING" }));
        const resolution = resolveItem("stage", reference, all);
        const named = all.filter(({ name }) => name === reference);
        if (ids.has(reference)) {
          expect(resolution).toMatchObject({ found: { id: reference } });
        } else if (named.length === 1) {
          expect(resolution).toEqual({ found: named[0] });
        } else {
          expect(resolution).toHaveProperty("problem");
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("candidateLines numbers the items in their order", () => {
  expect(candidateLines(stages.slice(0, 2))).toBe(
    '  1. "Preparation" (preparation, Complete)\n  2. "Migrate" (migrate, Running)',
  );
});
