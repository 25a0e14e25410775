/**
 * The wire shapes of the workflow API and their translation. There is no public MgC workflow API:
 * these names are assumed, after the conventions of Huawei Cloud's services. Answers are read
 * tolerantly: more fields and unknown words do no harm.
 */
import { z } from "zod";
import type { NewStage, NewStep, Position, Stage, Step, Workflow } from "../core/model";
import { scriptBody, wireScript } from "./scriptWire";

/** What a step of another type keeps under `script` is not ours to understand. */
function withoutOtherScript(step: unknown): unknown {
  const other = typeof step === "object" && step !== null && "script" in step;
  return other && (step as { type?: unknown }).type !== "SCRIPT"
    ? { ...step, script: undefined }
    : step;
}

const stepFields = z
  .object({
    step_id: z.string().min(1),
    name: z.string(),
    description: z.string().nullish(),
    kind: z.string(),
    type: z.string(),
    repeatable: z.boolean().nullish(),
    status: z.string(),
    script: wireScript.nullish(),
  })
  .transform((wire): Step => ({
    id: wire.step_id,
    name: wire.name,
    description: wire.description ?? "",
    kind: wire.kind,
    type: wire.type,
    repeatable: wire.repeatable ?? false,
    status: wire.status,
    ...(wire.script ? { script: wire.script } : {}),
  }));

export const wireStep = z.preprocess(withoutOtherScript, stepFields);

export const wireStage = z
  .object({
    stage_id: z.string().min(1),
    name: z.string(),
    description: z.string().nullish(),
    kind: z.string(),
    status: z.string(),
    steps: z.array(wireStep),
  })
  .transform((wire): Stage => ({
    id: wire.stage_id,
    name: wire.name,
    description: wire.description ?? "",
    kind: wire.kind,
    status: wire.status,
    steps: wire.steps,
  }));

const summary = z.object({
  workflow_id: z.string().min(1),
  name: z.string(),
  type: z.string(),
  status: z.string(),
});

export const wireWorkflowSummary = summary.transform(({ workflow_id, ...rest }) => ({
  id: workflow_id,
  ...rest,
}));

export const wireWorkflow = summary
  .extend({ description: z.string().nullish(), stages: z.array(wireStage) })
  .transform(({ workflow_id, ...wire }): Workflow => ({
    ...wire,
    id: workflow_id,
    description: wire.description ?? "",
  }));

export const wireWorkflowPage = z
  .object({ count: z.int().min(0), workflows: z.array(wireWorkflowSummary) })
  .transform(({ count, workflows }) => ({ count, items: workflows }));

export function positionBody(position: Position) {
  return { [position.side]: position.anchorId };
}

export function stepBody(step: NewStep) {
  const { name, description, type, script } = step;
  return { name, description, type, ...(script ? { script: scriptBody(script) } : {}) };
}

export function stageBody(stage: NewStage) {
  return { name: stage.name, description: stage.description, steps: stage.steps.map(stepBody) };
}
