/** Taking over an identical item that nobody holds. */
import { canChangeStep } from "../core/change";
import type { NewStep, Stage, Step } from "../core/model";
import { hidesValues } from "../core/sameStep";
import { RefusedError } from "./failure";
import type { Session } from "./lifecycle";

/** @throws {RefusedError} where the user wants no item to be taken over */
export function refuseTakeOver(session: Session, action: string, what: string, id: string): void {
  if (session.adopt !== "never") return;
  throw new RefusedError(action, [
    `the same ${what} is there already (${id}) and MGC_ADOPT is "never". Delete it, or allow taking it over`,
  ]);
}

/**
 * Writes the steps once whose values the service hides: they may be others than the declared ones.
 * What has begun is left as it is.
 * @returns what was done, for the message about the take-over
 */
export async function writeHiddenValues(
  session: Session,
  workflowId: string,
  stage: Stage,
  pairs: readonly { readonly live: Step; readonly wanted: NewStep }[],
): Promise<string> {
  const open = pairs.filter(
    ({ live, wanted }) => hidesValues(live) && canChangeStep(stage, live, wanted).length === 0,
  );
  for (const { live, wanted } of open) {
    await session.snapshots.writing(workflowId, () =>
      session.workflows.updateStep(workflowId, stage.id, live.id, wanted),
    );
  }
  return open.length === 0
    ? "it was taken over, nothing was written"
    : "it was taken over; its secret parameters, which MgC does not show, were written again";
}
