/** A refusal that says "Allowed now: …" offers places; each of them must really be allowed. */
import fc from "fast-check";
import { canInsertStage, canInsertStep } from "../../provider/src/core/insertion";
import { parseWorkflow } from "../../provider/src/core/notation";
import type { OpenPlace, Refusal } from "../../provider/src/core/refusal";
import { pick, sides, workflows } from "../support/arbitraries";
import {
  checkpoint,
  checkpoints,
  newStage,
  place,
  rulesOf,
  scriptStep,
} from "../support/workflows";

function offers(refusals: readonly Refusal[]): OpenPlace[] {
  return refusals.flatMap((refusal) => ("open" in refusal ? [...refusal.open] : []));
}

describe("the places that a refusal offers", () => {
  it("take the stage", () => {
    fc.assert(
      fc.property(workflows, fc.nat(), sides, (workflow, any, side) => {
        const stage = newStage("New");
        const position = place(side, pick(workflow.stages, any).id);
        for (const offer of offers(canInsertStage(workflow, stage, position))) {
          expect(canInsertStage(workflow, stage, offer)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("take the step", () => {
    fc.assert(
      fc.property(workflows, fc.nat(), fc.nat(), sides, (workflow, any, other, side) => {
        const stage = pick(workflow.stages, any);
        const position = place(side, pick(stage.steps, other).id);
        for (const offer of offers(canInsertStep(workflow, stage.id, checkpoint("N"), position))) {
          expect(canInsertStep(workflow, stage.id, checkpoint("N"), offer)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are all there are: where a refusal offers none, no place is allowed", () => {
    fc.assert(
      fc.property(workflows, fc.nat(), sides, (workflow, any, side) => {
        const stage = newStage("New");
        const refusals = canInsertStage(
          workflow,
          stage,
          place(side, pick(workflow.stages, any).id),
        );
        if (!refusals.some((refusal) => "open" in refusal)) return;
        const offered = new Set(
          offers(refusals).map(({ side: on, anchorId }) => `${on} ${anchorId}`),
        );
        const allowed = workflow.stages.flatMap(({ id }) =>
          (["before", "after"] as const)
            .filter((on) => canInsertStage(workflow, stage, place(on, id)).length === 0)
            .map((on) => `${on} ${id}`),
        );
        expect([...offered].sort()).toEqual(allowed.sort());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a stage with a script (MGC007)", newStage("New", [scriptStep("Reset")])],
    ["a stage with 11 steps (MGC005)", newStage("New", checkpoints(11))],
  ])("take %s", (_, stage) => {
    const workflow = parseWorkflow("A:complete > B > Migrate > C > Complete cutover");
    for (const offer of offers(canInsertStage(workflow, stage, place("after", "a")))) {
      expect(rulesOf(canInsertStage(workflow, stage, offer))).toEqual([]);
    }
  });
});
