/**
 * The plan of a block against the shortest one, which is found by trying everything: steps in any
 * status, other people's steps between them, the window for scripts open or closed, a stage with
 * room and a full one.
 */
import fc from "fast-check";
import { mayDelete } from "../../provider/src/core/block";
import { stageOf, writeRefusals } from "../../provider/src/core/block";
import { planBlock } from "../../provider/src/core/blockPlan";
import type { PlannedWrite } from "../../provider/src/core/blockSearch";
import { hasContent } from "../../provider/src/core/sameStep";
import { blockQuestions } from "../support/arbitraries";
import { fewestWrites, type Question } from "../support/blockOracle";
import { asked, printQuestion } from "../support/blocks";

/** Why a write is not allowed: rules, or that the step has begun. */
function objections({ state, write }: PlannedWrite): string[] {
  const begun = write.kind === "delete" && !mayDelete(write.step) ? [write.step.status] : [];
  return [...begun, ...writeRefusals(state, write).map(({ rule }) => rule)];
}

/** How far the search for a way goes where the plan says that there is none. */
const FAR = 5;

function checkPlan(question: Question): void {
  const { start, declared } = asked(question);
  const { writes, end } = planBlock(start, declared);
  const refused = writes.flatMap(objections);
  if (refused.length > 0) {
    expect([printQuestion(question), fewestWrites(question, FAR)]).toEqual([
      printQuestion(question),
      undefined,
    ]);
    return;
  }
  const { steps } = stageOf(end);
  const own = steps.filter(({ id }) => end.owned.has(id));
  expect(own.map(({ name }) => name)).toEqual(declared.map(({ name }) => name));
  own.forEach((step, i) => {
    expect(hasContent(step, declared[i]!, "different")).toBe(true);
  });
  expect(steps.filter(({ id }) => !end.owned.has(id))).toEqual(
    stageOf(start).steps.filter(({ id }) => !start.owned.has(id)),
  );
  for (const { state } of writes) {
    const { length } = stageOf(state).steps;
    expect(length).toBeGreaterThanOrEqual(1);
    expect(length).toBeLessThanOrEqual(Math.max(10, stageOf(start).steps.length));
  }
  const shorter = fewestWrites(question, writes.length - 1);
  expect([printQuestion(question), shorter]).toEqual([printQuestion(question), undefined]);
}

describe("where a way is allowed, the plan is one, as short as any; where none is, it is refused", () => {
  it("whatever has begun, in a stage with room (I2, I3, I4, I6, F13, F14, F34)", () => {
    fc.assert(fc.property(blockQuestions(4, "empty"), checkPlan), { numRuns: 250 });
  });

  it("in a stage that other people's steps fill up (I3, I9, F22)", () => {
    fc.assert(fc.property(blockQuestions(3, "full"), checkPlan), { numRuns: 300 });
  });
});
