/** Between a stage as declared, as saved and as seen live. */
import type { StageInputs } from "../core/fields";
import { isCustom, type NewStage, type NewStep, type Stage, type Workflow } from "../core/model";
import { observedPlace } from "../core/placement";
import { STATE_VERSION, type StageState } from "../core/state";
import { isIdenticalStep } from "./block";
import type { Saved } from "./lifecycle";
import { withoutUndefined } from "./saved";

export function declaredSteps(steps: StageInputs["steps"]): NewStep[] {
  return steps.map(({ name, description }) => ({
    name,
    description: description ?? "",
    type: "CHECKPOINT",
  }));
}

export function declaredStage(inputs: StageInputs): NewStage {
  return {
    name: inputs.name,
    description: inputs.description ?? "",
    steps: declaredSteps(inputs.steps),
  };
}

/** Whether a live stage has the declared fields and all declared steps in order; more steps may lie between. */
export function isIdenticalStage(stage: Stage, wanted: NewStage): boolean {
  if (!isCustom(stage) || stage.name !== wanted.name) return false;
  if (stage.description !== wanted.description) return false;
  let found = 0;
  for (const step of stage.steps) {
    const declared = wanted.steps[found];
    if (declared && isIdenticalStep(step, declared)) found++;
  }
  return found === wanted.steps.length;
}

/** The ids of the live steps that serve as the declared ones, in live order. */
export function matchingStepIds(stage: Stage, wanted: readonly NewStep[]): string[] {
  return stage.steps
    .filter((step) => wanted.some((declared) => isIdenticalStep(step, declared)))
    .map(({ id }) => id);
}

export interface Learned {
  readonly stageId: string;
  readonly anchorId: string | undefined;
  readonly ownedStepIds: readonly string[];
  readonly takenOver: boolean;
  readonly complete: boolean;
}

/** What is saved of a stage: its inputs and what was learned. */
export function savedStage(inputs: object, learned: Learned): Saved {
  return withoutUndefined({ ...inputs, ...learned, stateVersion: STATE_VERSION });
}

/** The inputs that a program would have to give to get what is there now. */
export function observedStage(workflow: Workflow, stage: Stage, state: StageState): Saved {
  const { workflowId, before, after, onStarted, steps: declared } = state;
  const owned = stage.steps.filter((step) => state.ownedStepIds.includes(step.id));
  const described = new Set(
    declared.filter((step) => step.description !== undefined).map((step) => step.name),
  );
  return withoutUndefined({
    workflowId,
    onStarted,
    ...observedPlace(workflow.stages, stage.id, { before, after }, state.anchorId),
    name: stage.name,
    description: observedText(stage.description, state.description),
    steps: owned.map((step) => ({
      type: "checkpoint",
      name: step.name,
      description: observedText(step.description, described.has(step.name) ? "" : undefined),
    })),
  });
}

/** A description that was left out and is empty stays left out. */
export function observedText(live: string, declared: string | undefined): string | undefined {
  return live === "" && declared === undefined ? undefined : live;
}
