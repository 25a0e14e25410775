/** The whole plan of a block: its writes lead to its end, and the end is what is declared. */
import fc from "fast-check";
import {
  applied,
  stageOf,
  withoutRetained,
  writeRefusals,
  type BlockState,
} from "../../provider/src/core/block";
import { planBlock } from "../../provider/src/core/blockPlan";
import { plannedId } from "../../provider/src/core/blockSearch";
import { hasContent } from "../../provider/src/core/sameStep";
import { declaredBlock, liveBlock, printStep } from "../support/blocks";
import { rulesOf } from "../support/workflows";

const state = (line: string): BlockState => ({ ...liveBlock(line), stageId: "own" });
const steps = (block: BlockState) => stageOf(block).steps;
const own = (block: BlockState) => steps(block).filter(({ id }) => block.owned.has(id));
const foreign = (block: BlockState) => steps(block).filter(({ id }) => !block.owned.has(id));

/** `a`, `b/d`, `$c=1` of the letters, in any order. */
const block = (letters: string, minLength: number) =>
  fc.shuffledSubarray(Array.from(letters), { minLength }).chain((names) =>
    fc
      .array(fc.constantFrom("", "/d", "$", "$=1"), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((forms) => names.map((name, i) => (forms[i] ?? "").replace(/^\$?/, `$&${name}`))),
  );

/** A live block with other people's steps in it, and what is declared. */
const cases = fc
  .record({ mine: block("abcde", 1), theirs: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }) })
  .map(({ mine, theirs }) => {
    const live = [...mine];
    theirs.forEach((at, i) => live.splice(at, 0, `*x${String(i)}`));
    return live.join(", ");
  })
  .chain((live) =>
    fc.tuple(
      fc.constant(live),
      block("abcdefg", 1).map((all) => all.join(", ")),
    ),
  );

describe("the plan of a block", () => {
  it("has an end that is what its writes make, one after the other", () => {
    fc.assert(
      fc.property(cases, ([live, declared]) => {
        const start = state(live);
        const wanted = declaredBlock(declared);
        const { writes, end } = planBlock(start, wanted);
        let now = start;
        writes.forEach((planned) => {
          expect(planned.state).toEqual(now);
          const { write } = planned;
          now = applied(now, write, plannedId(write, wanted));
        });
        expect(end).toEqual(now);
      }),
      { numRuns: 150 },
    );
  });

  it("ends with the declared steps in their order, and other people's as they were", () => {
    fc.assert(
      fc.property(cases, ([live, line]) => {
        const start = state(live);
        const declared = declaredBlock(line);
        const { end } = planBlock(start, declared);
        expect(own(end).map(printStep)).toEqual(line.split(", "));
        own(end).forEach((step, i) => {
          expect(hasContent(step, declared[i]!, "different")).toBe(true);
        });
        expect(foreign(end)).toEqual(foreign(start));
        expect(planBlock(end, declared)).toEqual({ writes: [], end });
      }),
      { numRuns: 150 },
    );
  });

  it("changes nothing of where it starts, and gives each new step an id of its own", () => {
    fc.assert(
      fc.property(cases, ([live, declared]) => {
        const start = state(live);
        const { end } = planBlock(start, declaredBlock(declared));
        expect(start).toEqual(state(live));
        const ids = steps(end).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...end.owned].sort()).toEqual(
          own(end)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it("has no writes where the block stands as declared", () => {
    const start = state("*x, a, $b=1");
    expect(planBlock(start, declaredBlock("a, $b=1"))).toEqual({ writes: [], end: start });
  });

  it("names each write with what was there before it", () => {
    const { writes } = planBlock(state("a, b"), declaredBlock("b/d, c"));
    const lines = writes.map(({ state, write }) => [
      write.kind,
      steps(state).map(printStep).join(", "),
    ]);
    expect(lines).toEqual([
      ["change", "a, b"],
      ["delete", "a, b/d"],
      ["insert", "b/d"],
    ]);
  });
});

describe("a write of the plan", () => {
  // Live, declared, the rules that refuse the first write.
  it.each([
    ["a", "b, a", []],
    ["a:running", "b, a", ["MGC001"]],
    ["*x:complete, a:paused", "b, a", ["MGC002"]],
    ["a", "a/d", []],
    ["a:complete", "a/d", ["MGC015"]],
    ["a, b", "a", []],
    ["a, b:running", "a", ["MGC015"]],
  ])("from %j to %j is refused by %j", (live, declared, rules) => {
    const [first] = planBlock(state(live), declaredBlock(declared)).writes;
    expect(rulesOf(writeRefusals(first!.state, first!.write))).toEqual(rules);
  });

  it("can't be planned for a stage that is not there", () => {
    const nowhere = { ...state("a"), stageId: "gone" };
    expect(() => planBlock(nowhere, declaredBlock("a"))).toThrow(
      "stage gone is not in the workflow",
    );
  });
});

describe("the steps that are retained", () => {
  it.each([
    ["a, b:complete, *x:complete", "a", false, "b"],
    ["a, b:running", "a", false, ""],
    ["a, b:running, c:paused", "a", true, "b, c"],
    ["a:complete, b:skipped", "a, b", true, ""],
  ])("of %j where %j is declared (keepStarted: %j) are: %s", (live, declared, keep, expected) => {
    const start = state(live);
    const { state: rest, retained } = withoutRetained(start, declaredBlock(declared), keep);
    expect(retained.map(({ name }) => name).join(", ")).toBe(expected);
    expect(rest.workflow).toBe(start.workflow);
    expect([...rest.owned, ...retained.map(({ id }) => id)].sort()).toEqual(
      [...start.owned].sort(),
    );
  });
});
