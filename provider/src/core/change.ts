/** Changes and deletions of items that are there already: the questions and the actions. */
import { withSteps } from "./insertion";
import type { Item, Stage, Step, StepScript, Workflow } from "./model";
import type { Refusal } from "./refusal";
import { itemStatus, predefinedProtected, stageHasSteps, uniqueNames } from "./rules";
import { runningScript } from "./scriptRules";

/** The own fields of an item that a change sets. */
export interface OwnFields {
  readonly name: string;
  readonly description: string;
}

function others(items: readonly Item[], self: Item): string[] {
  return items.filter(({ id }) => id !== self.id).map(({ name }) => name);
}

/** Whether a stage's name and description may be set to these. MGC003, 014, 015. */
export function canChangeStage(workflow: Workflow, stage: Stage, fields: OwnFields): Refusal[] {
  return [
    ...predefinedProtected("stage", stage, "change"),
    ...itemStatus("stage", stage, "change"),
    ...uniqueNames("stage", fields.name, others(workflow.stages, stage)),
  ];
}

/** Whether a stage may be deleted. MGC003, 015. */
export function canDeleteStage(stage: Stage): Refusal[] {
  return [
    ...predefinedProtected("stage", stage, "delete"),
    ...itemStatus("stage", stage, "delete"),
  ];
}

/** Whether a step's own fields, its script among them, may be set to others. MGC003, 009, 014, 015. */
export function canChangeStep(stage: Stage, step: Step, fields: OwnFields): Refusal[] {
  return [
    ...predefinedProtected("step", step, "change"),
    ...(step.type === "SCRIPT" ? runningScript(step) : []),
    ...itemStatus("step", step, "change"),
    ...uniqueNames("step", fields.name, others(stage.steps, step), stage.name),
  ];
}

/** Whether a step may be deleted. MGC003, 004, 015. */
export function canDeleteStep(stage: Stage, step: Step): Refusal[] {
  return [
    ...predefinedProtected("step", step, "delete"),
    ...stageHasSteps(stage.name, stage.steps.length - 1),
    ...itemStatus("step", step, "delete"),
  ];
}

/** The workflow with other own fields on one stage. */
export function changeStage(
  workflow: Workflow,
  stageId: string,
  { name, description }: OwnFields,
): Workflow {
  const stages = workflow.stages.map((stage) =>
    stage.id === stageId ? { ...stage, name, description } : stage,
  );
  return { ...workflow, stages };
}

/** The workflow with other own fields on one step. */
export function changeStep(
  workflow: Workflow,
  stageId: string,
  stepId: string,
  { name, description, script }: OwnFields & { readonly script?: StepScript | undefined },
): Workflow {
  return withSteps(workflow, stageId, (steps) =>
    steps.map((step) =>
      step.id === stepId ? { ...step, name, description, script: script ?? step.script } : step,
    ),
  );
}

/** The workflow without one stage. */
export function deleteStage(workflow: Workflow, stageId: string): Workflow {
  return { ...workflow, stages: workflow.stages.filter((stage) => stage.id !== stageId) };
}

/** The workflow without one step. */
export function deleteStep(workflow: Workflow, stageId: string, stepId: string): Workflow {
  return withSteps(workflow, stageId, (steps) => steps.filter((step) => step.id !== stepId));
}
