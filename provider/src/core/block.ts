/**
 * The steps that one stage resource declares are a block: they stand in the declared order, with
 * other people's steps wherever those people put them. Here are a block in the middle of the work
 * and the single writes, what the rules say against one and what it leads to.
 */
import { canChangeStep, canDeleteStep, changeStep, deleteStep } from "./change";
import { canInsertStep, insertStep } from "./insertion";
import {
  isCustom,
  type NewStep,
  type Position,
  type Stage,
  type Step,
  type Workflow,
} from "./model";
import type { Refusal } from "./refusal";

/** One write of a step. */
export type StepWrite =
  | { readonly kind: "insert"; readonly step: NewStep; readonly position?: Position }
  | { readonly kind: "change"; readonly step: Step; readonly to: NewStep }
  | { readonly kind: "delete"; readonly step: Step };

/** A workflow in the middle of the work on one stage of it. */
export interface BlockState {
  readonly workflow: Workflow;
  readonly stageId: string;
  /** Ids of the live steps that belong to the declaration. */
  readonly owned: ReadonlySet<string>;
}

export function stageOf(state: BlockState): Stage {
  const stage = state.workflow.stages.find(({ id }) => id === state.stageId);
  if (!stage) throw new Error(`stage ${state.stageId} is not in the workflow`);
  return stage;
}

/** Whether something may be inserted behind this step, and in front of it where it is the first (MGC001). */
export function isOpen({ status }: Step): boolean {
  return status === "WAITING" || status === "PAUSED";
}

/** Whether a plan may delete the step: what has begun stays, though the service would let a Paused one go. */
export function mayDelete(step: Step): boolean {
  return isCustom(step) && step.status === "WAITING";
}

function settled(step: Step): boolean {
  return step.status === "COMPLETE" || step.status === "SKIPPED";
}

/**
 * Sets aside the owned steps that the declaration no longer names and that stay all the same,
 * because they are history: Complete or skipped, and with `keepStarted` all that have begun.
 */
export function withoutRetained(
  state: BlockState,
  declared: readonly NewStep[],
  keepStarted: boolean,
): { readonly state: BlockState; readonly retained: readonly Step[] } {
  const names = new Set(declared.map((step) => step.name));
  const retained = stageOf(state).steps.filter(
    (step) =>
      state.owned.has(step.id) &&
      !names.has(step.name) &&
      (settled(step) || (keepStarted && step.status !== "WAITING")),
  );
  const owned = new Set(state.owned);
  for (const { id } of retained) owned.delete(id);
  return { state: { ...state, owned }, retained };
}

/** What the rules of the workflow say against a write; the rules about scripts stand apart. */
export function writeRefusals(state: BlockState, write: StepWrite): Refusal[] {
  const { workflow, stageId } = state;
  switch (write.kind) {
    case "insert":
      return canInsertStep(workflow, stageId, write.step, write.position);
    case "change":
      return canChangeStep(stageOf(state), write.step, write.to);
    case "delete":
      return canDeleteStep(stageOf(state), write.step);
  }
}

/** The state after a write. */
export function applied(state: BlockState, write: StepWrite, stepId: string): BlockState {
  const { workflow, stageId } = state;
  const owned = new Set(state.owned);
  switch (write.kind) {
    case "insert":
      owned.add(stepId);
      return {
        stageId,
        owned,
        workflow: insertStep(workflow, stageId, write.step, stepId, write.position),
      };
    case "change":
      return { ...state, workflow: changeStep(workflow, stageId, stepId, write.to) };
    case "delete":
      owned.delete(stepId);
      return { stageId, owned, workflow: deleteStep(workflow, stageId, stepId) };
  }
}
