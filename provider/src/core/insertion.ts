/**
 * Insertions into the ordered workflow. Each action has its question: `canInsertStage` answers with
 * refusals, `insertStage` assumes that the answer was an empty list. Values in, values out.
 */
import {
  isCustom,
  type NewStage,
  type NewStep,
  type Position,
  type Stage,
  type Step,
  type Workflow,
} from "./model";
import type { Refusal } from "./refusal";
import {
  anchorStatus,
  openPlaces,
  postMigrationWindow,
  predecessorStatus,
  scriptPlacement,
  stageHasSteps,
  stepLimit,
  uniqueNames,
} from "./rules";
import { isPostMigrationNarrow } from "./landmarks";

/** The ids that the service gave to a new stage and its steps, in order. */
export interface NewIds {
  readonly stageId: string;
  readonly stepIds: readonly string[];
}

function indexAt(items: readonly { readonly id: string }[], position: Position): number {
  const anchor = items.findIndex((item) => item.id === position.anchorId);
  if (anchor < 0) throw new Error(`no item has the id "${position.anchorId}"`);
  return position.side === "before" ? anchor : anchor + 1;
}

function spliced<T>(items: readonly T[], at: number, item: T): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function itemAt<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item has the id "${id}"`);
  return item;
}

/** What speaks against a place for this stage beside the statuses: MGC005, 006, 007. */
function placeRefusals(workflow: Workflow, stage: NewStage, place: Position): Refusal[] {
  const at = indexAt(workflow.stages, place);
  return [
    ...stepLimit(workflow, at, stage.name, stage.steps.length),
    ...(isPostMigrationNarrow(workflow, at) ? postMigrationWindow(workflow, "stage") : []),
    ...stage.steps.flatMap((step) => scriptPlacement(workflow, at, stage.name, step)),
  ];
}

/** Whether a stage with these steps may be inserted now; the anchor exists. MGC001, 002, 004–007, 014. */
export function canInsertStage(workflow: Workflow, stage: NewStage, position: Position): Refusal[] {
  const anchor = itemAt(workflow.stages, position.anchorId);
  const names = workflow.stages.map((other) => other.name);
  const atPlace = (place: Position) => placeRefusals(workflow, stage, place);
  const open = openPlaces(workflow.stages).filter((place) => atPlace(place).length === 0);
  return [
    ...anchorStatus("stage", anchor, open),
    ...predecessorStatus("stage", workflow.stages, anchor, position.side, open),
    ...stageHasSteps(stage.name, stage.steps.length),
    ...atPlace(position),
    ...uniqueNames("stage", stage.name, names),
    ...repeated(stage.steps.map((step) => step.name)).flatMap((name) =>
      uniqueNames("step", name, [name], stage.name),
    ),
  ];
}

function newStep(step: NewStep, id: string): Step {
  return { ...step, id, kind: "CUSTOM", repeatable: false, status: "WAITING" };
}

/** The workflow with the stage directly beside its anchor, Waiting. */
export function insertStage(
  workflow: Workflow,
  stage: NewStage,
  position: Position,
  ids: NewIds,
): Workflow {
  const added: Stage = {
    id: ids.stageId,
    name: stage.name,
    description: stage.description,
    kind: "CUSTOM",
    status: "WAITING",
    steps: stage.steps.map((step, i) =>
      newStep(step, ids.stepIds[i] ?? `${ids.stageId}-${String(i + 1)}`),
    ),
  };
  const at = indexAt(workflow.stages, position);
  return { ...workflow, stages: spliced(workflow.stages, at, added) };
}

/**
 * Whether a step may be inserted into this stage now. Without a position it goes last, which is
 * judged as "after the last step". MGC001, 002, 005–007, 014.
 */
export function canInsertStep(
  workflow: Workflow,
  stageId: string,
  step: NewStep,
  position?: Position,
): Refusal[] {
  const stage = itemAt(workflow.stages, stageId);
  const at = workflow.stages.indexOf(stage);
  const anchor = position ? itemAt(stage.steps, position.anchorId) : stage.steps.at(-1);
  const names = stage.steps.map((other) => other.name);
  const open = openPlaces(stage.steps);
  return [
    ...(anchor
      ? [
          ...anchorStatus("step", anchor, open),
          ...predecessorStatus("step", stage.steps, anchor, position?.side ?? "after", open),
        ]
      : anchorStatus("stage", stage, [])),
    ...(isCustom(stage) ? stepLimit(workflow, at, stage.name, stage.steps.length + 1) : []),
    ...(step.type === "SCRIPT" ? postMigrationWindow(workflow, "script step") : []),
    ...scriptPlacement(workflow, at, stage.name, step),
    ...uniqueNames("step", step.name, names, stage.name),
  ];
}

/** The workflow with the step directly beside its anchor, or last; Waiting. */
export function insertStep(
  workflow: Workflow,
  stageId: string,
  step: NewStep,
  id: string,
  position?: Position,
): Workflow {
  return withSteps(workflow, stageId, (steps) =>
    spliced(steps, position ? indexAt(steps, position) : steps.length, newStep(step, id)),
  );
}

/** The workflow with other steps in one of its stages. */
export function withSteps(
  workflow: Workflow,
  stageId: string,
  change: (steps: readonly Step[]) => readonly Step[],
): Workflow {
  const stages = workflow.stages.map((stage) =>
    stage.id === stageId ? { ...stage, steps: change(stage.steps) } : stage,
  );
  return { ...workflow, stages };
}
