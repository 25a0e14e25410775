import fc from "fast-check";
import { insertStage } from "../../provider/src/core/insertion";
import { parseWorkflow } from "../../provider/src/core/notation";
import { declaredSide, observedPlace, relationHolds } from "../../provider/src/core/placement";
import { pick, sides, workflows } from "../support/arbitraries";
import { newStage, place } from "../support/workflows";

const siblings = (line: string) => parseWorkflow(line).stages;

describe("relationHolds", () => {
  it.each([
    ["A > N > B", "after", "a", true],
    ["A > B > N", "after", "a", true],
    ["N > A", "after", "a", false],
    ["N > A", "before", "a", true],
    ["N > B > A", "before", "a", true],
    ["A > N", "before", "a", false],
    ["A > B", "after", "a", false],
    ["N > B", "after", "a", false],
    ["A > B", "before", "b", false],
  ] as const)("in %s, N stands %s %s: %s", (line, side, anchor, expected) => {
    expect(relationHolds(siblings(line), "n", side, anchor)).toBe(expected);
  });

  it("holds on neither side of the item itself", () => {
    expect(relationHolds(siblings("A > N"), "n", "after", "n")).toBe(false);
    expect(relationHolds(siblings("A > N"), "n", "before", "n")).toBe(false);
  });
});

describe("declaredSide", () => {
  it.each([
    [{ before: "A" }, { side: "before", reference: "A" }],
    [{ after: "A" }, { side: "after", reference: "A" }],
    [
      { before: undefined, after: "A" },
      { side: "after", reference: "A" },
    ],
    [{}, undefined],
    [{ before: undefined, after: undefined }, undefined],
  ])("of %j is %j", (declared, expected) => {
    expect(declaredSide(declared)).toEqual(expected);
  });
});

describe("observedPlace", () => {
  it.each([
    ["as declared, beside", "A > N > B", { after: "A" }, "a", { after: "A" }],
    ["as declared, others between", "A > X > Y > N", { after: "A" }, "a", { after: "A" }],
    ["as declared, by id", "A > N > B", { before: "b" }, "b", { before: "b" }],
    ["moved in front of its anchor", "N > A", { after: "A" }, "a", { before: "A" }],
    ["moved behind its anchor", "A > N", { before: "A" }, "a", { after: "A" }],
    ["the anchor moved", "B > N > A", { after: "A" }, "a", { before: "A" }],
    ["the anchor was renamed", "Old > N", { after: "A" }, "old", { after: "Old" }],
    ["the anchor was renamed and moved", "N > Old", { after: "A" }, "old", { before: "Old" }],
    [
      "the anchor was renamed, declared by id",
      "Old > N",
      { after: "old" },
      "old",
      { after: "old" },
    ],
    [
      "the anchor is gone, one of its name is there",
      "A > N",
      { after: "A" },
      "gone",
      { after: "A" },
    ],
    [
      "the anchor is gone, one of its name is further in front",
      "A > X > N",
      { after: "A" },
      "gone",
      { after: "A" },
    ],
    [
      "the anchor was never known, declared by id",
      "A > X > N",
      { after: "a" },
      undefined,
      { after: "a" },
    ],
    ["the anchor is gone, behind", "A > B > N", { after: "X" }, "x", { after: "B" }],
    ["the anchor is gone, in front", "N > B > C", { before: "X" }, "x", { before: "B" }],
    ["the anchor is gone, no neighbour", "N > B", { after: "X" }, "x", {}],
    ["the anchor was never known", "A > N", { after: "A" }, undefined, { after: "A" }],
    ["no place is declared", "A > N", {}, "a", {}],
  ])("%s: in %s, %j through %s is seen as %j", (_, line, declared, anchorId, expected) => {
    expect(observedPlace(siblings(line), "n", declared, anchorId)).toEqual(expected);
  });

  it("takes none of several with the anchor's name once the anchor is gone", () => {
    const [first, second, own] = siblings("A > B > N");
    const twins = [first!, { ...second!, name: "A" }, own!];
    expect(observedPlace(twins, "n", { after: "A" }, "gone")).toEqual({ after: "A" });
    expect(observedPlace([...twins].reverse(), "n", { after: "A" }, "gone")).toEqual({});
  });

  it("is what was declared as long as the relation holds, by name and by id", () => {
    fc.assert(
      fc.property(
        workflows,
        fc.nat(),
        sides,
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), sides), { maxLength: 4 }),
        (before, any, side, byId, others) => {
          const anchor = pick(before.stages, any);
          const ids = { stageId: "new", stepIds: [] };
          let workflow = insertStage(before, newStage("New"), place(side, anchor.id), ids);
          others.forEach(([where, otherSide], i) => {
            const position = place(otherSide, pick(workflow.stages, where).id);
            const otherIds = { stageId: `other-${String(i)}`, stepIds: [] };
            workflow = insertStage(workflow, newStage(`O${String(i)}`), position, otherIds);
          });
          const declared = { [side]: byId ? anchor.id : anchor.name };
          expect(relationHolds(workflow.stages, "new", side, anchor.id)).toBe(true);
          expect(observedPlace(workflow.stages, "new", declared, anchor.id)).toEqual(declared);
        },
      ),
      { numRuns: 300 },
    );
  });
});
