import { align } from "../../provider/src/core/alignment";
import { declaredBlock, liveBlock, ownStage } from "../support/blocks";
import { scriptStep } from "../support/workflows";

/** `=a` kept as it is, `a→b` kept and changed, `-a` deleted, `+b` inserted. */
function aligned(live: string, declared: string): string {
  const steps = live === "" ? [] : ownStage(liveBlock(live)).steps;
  const { kept, deleted, inserted } = align(steps, declared === "" ? [] : declaredBlock(declared));
  return [
    ...kept.map(({ live: step, declared: to }) =>
      step.name === to.name && step.description === to.description
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

  it("does not turn a checkpoint into a script, with the same name or another", () => {
    const { steps } = ownStage(liveBlock("a"));
    for (const name of ["a", "b"]) {
      const { kept, deleted, inserted } = align(steps, [scriptStep(name)]);
      expect([kept.length, deleted.length, inserted.length]).toEqual([0, 1, 1]);
    }
  });

  it("says which declared step a live one serves as", () => {
    const { kept, inserted } = align(ownStage(liveBlock("a, b")).steps, declaredBlock("n, a, b"));
    expect(kept.map(({ live, index }) => [live.name, index])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(inserted.map(({ step, index }) => [step.name, index])).toEqual([["n", 0]]);
  });
});
