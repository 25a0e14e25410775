/** The whole plan of a block: every write, each with the workflow as it is before it. */
import { nextWrite, retainedSteps, type StepWrite } from "./block";
import { canChangeStep, canDeleteStep, changeStep, deleteStep } from "./change";
import { canInsertStep, insertStep } from "./insertion";
import type { NewStep, Stage, Step, Workflow } from "./model";
import type { Refusal } from "./refusal";

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

/** Sets aside the steps that stay in the workflow though they are declared no more. */
export function withoutRetained(
  state: BlockState,
  declared: readonly NewStep[],
  keepStarted: boolean,
): { readonly state: BlockState; readonly retained: readonly Step[] } {
  const stage = stageOf(state);
  const retained = retainedSteps({ stage, owned: state.owned, declared }, keepStarted);
  const owned = new Set(state.owned);
  for (const { id } of retained) owned.delete(id);
  return { state: { ...state, owned }, retained };
}

/** The next write, or undefined where the block stands as declared. */
export function nextOf(state: BlockState, declared: readonly NewStep[]): StepWrite | undefined {
  return nextWrite({ stage: stageOf(state), owned: state.owned, declared });
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

export interface BlockPlan {
  readonly writes: readonly { readonly state: BlockState; readonly write: StepWrite }[];
  /** The block as declared. */
  readonly end: BlockState;
}

/** Every write of the plan, each with the state before it; nothing is sent. */
export function planBlock(start: BlockState, declared: readonly NewStep[]): BlockPlan {
  const writes = [];
  let state = start;
  for (let write = nextOf(state, declared), i = 0; write; write = nextOf(state, declared), i++) {
    writes.push({ state, write });
    state = applied(state, write, write.kind === "insert" ? `\0new-${String(i)}` : write.step.id);
  }
  return { writes, end: state };
}
