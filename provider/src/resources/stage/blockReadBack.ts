/** A block as it is seen again behind its writes. */
import { stageOf, type BlockState } from "../../core/block";
import { planBlock } from "../../core/blockPlan";
import { withSteps } from "../../core/insertion";
import type { NewStep, Stage, Workflow } from "../../core/model";
import { revealed } from "../../core/sameStep";
import { readBack } from "../createOnce";
import { RefusedError } from "../failure";
import type { Session } from "../lifecycle";

/** The stage with the values that the service hides as another reading of it has them. */
export function revealedAs(stage: Stage, known: Stage): Stage {
  const before = new Map(known.steps.map((step) => [step.id, step]));
  const steps = stage.steps.map((step) =>
    revealed(step, before.get(step.id)?.script?.parameters ?? []),
  );
  return { ...stage, steps };
}

/**
 * Reads the workflow until the block is seen as declared. What others do meanwhile is mostly met by
 * a refusal of the service; that they move or edit a step of ours only this shows.
 * @throws {RefusedError} where it never is
 */
export async function readBlockBack(
  session: Session,
  fresh: () => Promise<Workflow>,
  action: string,
  written: BlockState,
  declared: readonly NewStep[],
): Promise<void> {
  const { found } = await readBack(session, written.workflow.id, fresh, (workflow) => {
    const live = workflow.stages.find(({ id }) => id === written.stageId);
    if (!live) return undefined;
    const { steps } = revealedAs(live, stageOf(written));
    const seen = { ...written, workflow: withSteps(workflow, live.id, () => steps) };
    return planBlock(seen, declared).writes.length === 0 ? live : undefined;
  });
  if (found) return;
  throw new RefusedError(action, [
    "it was written, but somebody else changed the stage meanwhile and its steps are not as declared. Run `pulumi refresh` and `pulumi up`",
  ]);
}
