/** Taking a single step out of its stage. */
import { canDeleteStep } from "../core/change";
import type { OnStarted } from "../core/fields";
import type { Stage, Step } from "../core/model";
import { refusalSentences } from "../core/refusal";
import { deleteIfThere } from "./deletion";
import { refuseAll } from "./failure";
import type { Session } from "./lifecycle";
import { removalOf } from "./removal";

/**
 * Deletes it, or leaves it there and says why.
 * @returns whether it is gone
 * @throws {RefusedError} where it may be neither deleted nor left
 */
export async function removeStep(
  session: Session,
  action: string,
  workflowId: string,
  stage: Stage,
  step: Step,
  onStarted: OnStarted,
): Promise<boolean> {
  const removal = removalOf("step", step, onStarted);
  if (removal.kind === "retain") {
    session.say(`${action}: ${removal.reason}`);
    return false;
  }
  refuseAll(
    action,
    removal.kind === "refuse" ? [removal.reason] : refusalSentences(canDeleteStep(stage, step)),
  );
  await session.snapshots.writing(workflowId, () =>
    deleteIfThere(() => session.workflows.deleteStep(workflowId, stage.id, step.id)),
  );
  session.owners.release(step.id);
  return true;
}
