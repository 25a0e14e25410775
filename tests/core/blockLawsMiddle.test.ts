/** A plan that stops in the middle, or is asked for anew because somebody else has written. */
import fc from "fast-check";
import { applied, mayDelete, stageOf, type BlockState } from "../../provider/src/core/block";
import { writeRefusals } from "../../provider/src/core/block";
import { planBlock } from "../../provider/src/core/blockPlan";
import { plannedId } from "../../provider/src/core/blockSearch";
import { withSteps } from "../../provider/src/core/insertion";
import type { NewStep, Step } from "../../provider/src/core/model";
import { blockQuestions, pick, statuses } from "../support/arbitraries";
import { asked, printStep } from "../support/blocks";

type Plan = ReturnType<typeof planBlock>;

function isAllowed({ writes }: Plan): boolean {
  return writes.every(
    ({ state, write }) =>
      writeRefusals(state, write).length === 0 &&
      (write.kind !== "delete" || mayDelete(write.step)),
  );
}

function ownTexts(state: BlockState): string[] {
  return stageOf(state)
    .steps.filter(({ id }) => state.owned.has(id))
    .map(printStep);
}

const questions = fc.oneof(blockQuestions(6, "empty"), blockQuestions(4, "full"));

it("a run that is killed anywhere leaves no more than what was left to do, to the same end (I6, F29)", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { start, declared } = asked(question);
      const plan = planBlock(start, declared);
      fc.pre(isAllowed(plan));
      plan.writes.forEach(({ state }, done) => {
        const rest = planBlock(state, declared);
        expect(isAllowed(rest)).toBe(true);
        expect(rest.writes.length).toBeLessThanOrEqual(plan.writes.length - done);
        expect(ownTexts(rest.end)).toEqual(ownTexts(plan.end));
        const foreign = (end: BlockState) =>
          stageOf(end).steps.filter(({ id }) => !end.owned.has(id));
        expect(foreign(rest.end)).toEqual(foreign(start));
      });
    }),
    { numRuns: 150 },
  );
});

/** What somebody else does to a stage between two writes. */
const edits = fc.record({
  kind: fc.constantFrom("delete", "add", "rename", "edit", "move", "progress"),
  at: fc.nat(20),
  to: fc.nat(20),
  status: statuses,
});
type Edit = Parameters<Parameters<typeof edits.map>[0]>[0];

function edited(state: BlockState, { kind, at, to, status }: Edit, id: string): BlockState {
  const change = (steps: readonly Step[]): Step[] => {
    const step = pick(steps, at);
    const i = steps.indexOf(step);
    const others = steps.toSpliced(i, 1);
    switch (kind) {
      case "delete":
        return others.length > 0 ? others : [...steps];
      case "add":
        return steps.toSpliced(to % (steps.length + 1), 0, { ...step, id, name: id, status });
      case "rename":
        return steps.with(i, { ...step, name: id });
      case "edit":
        return steps.with(i, { ...step, description: id });
      case "move":
        return others.toSpliced(to % steps.length, 0, step);
      default:
        return steps.with(i, { ...step, status });
    }
  };
  return { ...state, workflow: withSteps(state.workflow, state.stageId, change) };
}

/** Asks for a plan after every write, and sends the first write of it. */
function keepAsking(start: BlockState, declared: readonly NewStep[], adversary: readonly Edit[]) {
  let state = start;
  let left = 0;
  for (let i = 0; ; i++) {
    const plan = planBlock(state, declared);
    if (i >= adversary.length) {
      if (!isAllowed(plan)) return "refused";
      // Nobody else writes any more, and so each write brings the end nearer by one.
      if (i > adversary.length) expect(plan.writes.length).toBeLessThan(left);
      left = plan.writes.length;
    }
    const [next] = plan.writes;
    if (next && isAllowed({ writes: [next], end: state })) {
      const id =
        next.write.kind === "insert" ? `made-${String(i)}` : plannedId(next.write, declared);
      state = applied(state, next.write, id);
    } else if (i >= adversary.length) {
      expect(ownTexts(state)).toEqual(declared.map((step) => printStep({ ...step } as Step)));
      return "done";
    }
    const edit = adversary[i];
    if (edit) state = edited(state, edit, `edit-${String(i)}`);
  }
}

it("whatever others do meanwhile, once they stop the end is nearer with each write (I6, F10, F11, F13)", () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(questions, fc.array(edits, { maxLength: 6 }), (question, adversary) => {
      const { start, declared } = asked(question);
      ends.add(keepAsking(start, declared, adversary));
    }),
    { numRuns: 150 },
  );
  expect([...ends].sort()).toEqual(["done", "refused"]);
});
