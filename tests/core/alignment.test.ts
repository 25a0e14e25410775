import { align } from "../../provider/src/core/alignment";
import { stageOf } from "../../provider/src/core/block";
import type { NewStep, Step } from "../../provider/src/core/model";
import { hasContent, revealed } from "../../provider/src/core/sameStep";
import { declaredBlock, liveBlock } from "../support/blocks";
import { scriptStep } from "../support/workflows";

/** The alignment of a live block, which begins now, with what is declared. */
function alignment(live: string, declared: readonly NewStep[], change = (step: Step) => step) {
  const { workflow, owned } = liveBlock(live === "" ? "a" : live);
  const state = { workflow, owned, stageId: "own" };
  const steps = live === "" ? [] : stageOf(state).steps.map(change);
  const stages = workflow.stages.map((stage) => (stage.id === "own" ? { ...stage, steps } : stage));
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  return align({ ...state, workflow: { ...workflow, stages } }, declared, names);
}

/** `=a` kept as it is, `a→b` kept and changed, `-a` deleted, `+b` inserted. */
function aligned(live: string, declared: string): string {
  const { kept, deleted, inserted } = alignment(
    live,
    declared === "" ? [] : declaredBlock(declared),
  );
  return [
    ...kept.map(({ live: step, declared: to }) =>
      step.name === to.name && hasContent(step, to, "different")
        ? `=${step.name}`
        : `${step.name}→${to.name}`,
    ),
    ...deleted.map(({ name }) => `-${name}`),
    ...inserted.map(({ step }) => `+${step.name}`),
  ].join(" ");
}

describe("align", () => {
  it.each([
    ["", "", ""],
    ["", "a, b", "+a +b"],
    ["a, b", "", "-a -b"],
    ["a, b", "a, b", "=a =b"],
    ["a", "a/new", "a→a"],
    ["a", "b", "a→b"],
    ["a, b", "a", "=a -b"],
    ["a, b, c", "a, x, c", "=a b→x =c"],
    ["a, b, c, d", "d, a, b, c", "=a =b =c -d +d"],
    ["a, b, c, d", "b, c, d, a", "=b =c =d -a +a"],
    // A rename keeps the order: x can't become y in front of a.
    ["a, x", "y, a", "=a -x +y"],
    // Between equal plans the one with fewer renames.
    ["a, b", "b, c", "=b -a +c"],
    ["x, y", "z", "x→z -y"],
  ])("%s with %s: %s", (live, declared, expected) => {
    expect(aligned(live, declared)).toBe(expected);
  });

  it.each([
    // What has begun stays, whatever it costs.
    ["a:complete, b, c", "b, c, a", "=a -b -c +b +c"],
    ["a:running, b:waiting, c", "b, c, a", "=a -b -c +b +c"],
    ["a:paused, b, c", "b, c, a", "=a -b -c +b +c"],
    ["a:archived, b, c", "b, c, a", "=a -b -c +b +c"],
    ["x:paused, y", "z", "x→z -y"],
  ])("%s with %s: %s", (live, declared, expected) => {
    expect(aligned(live, declared)).toBe(expected);
  });

  it.each([
    ["$a=1", "$a=1", "=a"],
    // A script that differs is one change, like every other difference.
    ["$a=1, b", "$a=2, b", "a→a =b"],
    ["$a=1", "$a=2/new", "a→a"],
    ["$a=1", "$b=2", "a→b"],
    ["$a", "$a=1", "a→a"],
    ["$a=1, $b=1, $c=1", "$b=1, $c=2, $a=1", "=b c→c -a +a"],
    // A hidden value may be any.
    ["$a=?, $b=1", "$a=1, $b=1", "a→a =b"],
    // The type never changes, under the same name or another.
    ["$a=1", "a", "-a +a"],
    ["a", "$a", "-a +a"],
    ["a", "$b", "-a +b"],
    ["$a=1, b", "x, $y=1", "b→x -a +y"],
    ["a, $b=1", "$x=1, y", "b→x -a +y"],
    // What has begun stays, whatever it costs.
    ["$a=1:running, b, c", "b, c, $a=1", "=a -b -c +b +c"],
  ])("%s with %s: %s", (live, declared, expected) => {
    expect(aligned(live, declared)).toBe(expected);
  });

  it("leaves a step alone whose hidden value is remembered as the declared one", () => {
    const [to] = declaredBlock("$a=1");
    for (const [value, same] of [
      ["1", true],
      ["2", false],
    ] as const) {
      const { kept } = alignment("$a=?", [to!], (step) => revealed(step, [{ name: "p", value }]));
      expect(kept.map(({ live }) => hasContent(live, to!, "different"))).toEqual([same]);
    }
  });

  it("does not turn a checkpoint into a script, with the same name or another", () => {
    for (const name of ["a", "b"]) {
      const { kept, deleted, inserted } = alignment("a", [scriptStep(name)]);
      expect([kept.length, deleted.length, inserted.length]).toEqual([0, 1, 1]);
    }
  });

  it("says which declared step a live one serves as", () => {
    const { kept, inserted } = alignment("a, b", declaredBlock("n, a, b"));
    expect(kept.map(({ live, index }) => [live.name, index])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(inserted.map(({ step, index }) => [step.name, index])).toEqual([["n", 0]]);
  });
});
