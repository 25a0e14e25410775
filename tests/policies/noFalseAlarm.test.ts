/** What is in the workflow exactly as declared violates nothing, whatever the statuses. */
import fc from "fast-check";
import { recommended } from "../../policy-pack/src/presets";
import { STATUSES, type Workflow } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";
import { after, checkpointStep, resource, says, saysOfProgram, stage } from "./support/scene";

const PLAIN = parseWorkflow(
  "Prepare(Check) > Migrate(Copy, +Own) > +Gate(+Look, +Theirs, +Sign) > Cutover(Verify) > +Late(+Bye)",
);
const status = fc.constantFrom(...STATUSES, "ARCHIVED");

/** The workflow in any state, also those that life doesn't reach. */
const workflow = fc
  .record({
    own: status,
    type: fc.constantFrom("BATCH_SERVER", "OBJECT_STORAGE"),
    stages: fc.array(status, { minLength: 5, maxLength: 5 }),
    steps: fc.array(status, { minLength: 9, maxLength: 9 }),
  })
  .map(({ own, type, stages, steps }): Workflow => {
    const next = steps[Symbol.iterator]();
    return {
      ...PLAIN,
      type,
      status: own,
      stages: PLAIN.stages.map((item, i) => ({
        ...item,
        status: stages[i] ?? "WAITING",
        steps: item.steps.map((step) => ({
          ...step,
          status: (next.next().value as string | undefined) ?? "WAITING",
        })),
      })),
    };
  });

const checkpoints = (...names: string[]) => names.map((name) => ({ type: "checkpoint", name }));
const program = [
  resource(
    "stage",
    "gate",
    after(stage({ name: "Gate", before: "Cutover", steps: checkpoints("Look", "Sign") })),
  ),
  resource(
    "stage",
    "late",
    after(stage({ name: "Late", after: "Cutover", steps: checkpoints("Bye") })),
  ),
  resource(
    "checkpointStep",
    "own",
    after(checkpointStep({ stage: "Migrate", after: "Copy", name: "Own" })),
  ),
];

describe("an old declaration", () => {
  it("violates nothing, in any state of the workflow", async () => {
    await fc.assert(
      fc.asyncProperty(workflow, async (live) => {
        const scene = { workflows: [live] };
        for (const { policy } of recommended) {
          for (const own of program) expect(await says(policy, scene, own)).toEqual([]);
          expect(await saysOfProgram(policy, scene, program)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
