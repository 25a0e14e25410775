/** What is seen of a live workflow, of ours and of other people's. */
import type { Saved } from "../../provider/src/resources/lifecycle";
import type { LiveWorkflow } from "../resources/support/scene";
import { OURS } from "./console";

/** Ids that a state holds. */
export function idsIn(states: readonly Saved[]): Set<string> {
  const ids = states.flatMap(({ stageId, stepId, ownedStepIds }) =>
    stepId === undefined ? [stageId, ...((ownedStepIds ?? []) as string[])] : [stepId],
  );
  return new Set(ids.map(String));
}

/** An item that we made. */
export interface OurItem {
  readonly id: string;
  readonly name: string;
  /** Of the stage that it is or stands in. */
  readonly stage: string;
}

export function ourItems({ stages }: LiveWorkflow): OurItem[] {
  const items = stages.flatMap((stage) => [
    { id: stage.stage_id, name: stage.name, stage: stage.name },
    ...stage.steps.map(({ step_id: id, name }) => ({ id, name, stage: stage.name })),
  ]);
  return items.filter(({ id }) => OURS.test(id));
}

/** Whether people were told that the item, or the stage around it, stays in the workflow. */
export function isToldToStay({ name, stage }: OurItem, said: readonly string[]): boolean {
  return said.some(
    (text) => text.includes("stays") && (text.includes(`"${name}"`) || text.includes(`"${stage}"`)),
  );
}

/** Everything that is not ours, in order, with all that can be seen of it. */
export function foreignItems({ stages }: LiveWorkflow, ours: ReadonlySet<string>): string[] {
  const isForeign = (id: string) => !OURS.test(id) && !ours.has(id);
  return stages.flatMap((stage) => {
    const { stage_id, steps, ...own } = stage;
    const inside = steps
      .filter(({ step_id }) => isForeign(step_id))
      .map((step) => JSON.stringify({ in: stage_id, ...step }));
    return isForeign(stage_id) ? [JSON.stringify({ stage_id, ...own }), ...inside] : inside;
  });
}
