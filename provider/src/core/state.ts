/** What a resource saves in Pulumi state: its inputs and what was learned when it was applied. */
import { z } from "zod";

/** The version of the saved shape. A later one reads every earlier one. */
export const STATE_VERSION = 1;

/** Limits are not checked here: a drifted item may have a name that a program may not give it. */
const inputs = {
  workflowId: z.string(),
  name: z.string(),
  description: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  onStarted: z.enum(["fail", "retain"]).optional(),
};

const learned = {
  stateVersion: z.literal(STATE_VERSION),
  stageId: z.string(),
  /** Id that the declared anchor led to when the item was placed. */
  anchorId: z.string().optional(),
  /** Whether the item was there already, identical, and was taken over instead of made. */
  takenOver: z.boolean(),
  /** Whether everything declared has been applied; the next run completes the rest. */
  complete: z.boolean(),
};

const inlineStep = z.object({
  type: z.literal("checkpoint"),
  name: z.string(),
  description: z.string().optional(),
});

const stageState = z.object({
  ...inputs,
  steps: z.array(inlineStep),
  ...learned,
  /** Ids of the live steps that the stage owns, in live order; without names, which may be secret. */
  ownedStepIds: z.array(z.string()),
});

const stepState = z.object({ ...inputs, stage: z.string(), ...learned, stepId: z.string() });

export type StageState = z.infer<typeof stageState>;
export type StepState = z.infer<typeof stepState>;

/** @throws where the state was not saved by this provider, or by a newer one */
export function parseStageState(saved: unknown): StageState {
  return stageState.parse(saved);
}

/** @throws where the state was not saved by this provider, or by a newer one */
export function parseStepState(saved: unknown): StepState {
  return stepState.parse(saved);
}
