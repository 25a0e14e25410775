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

const parameters = z.record(
  z.string(),
  z.union([
    z.string(),
    z.object({ paramStore: z.object({ id: z.string(), version: z.string().optional() }) }),
  ]),
);

const script = {
  script: z.object({
    source: z.enum(["public", "custom"]),
    id: z.string().optional(),
    name: z.string().optional(),
    version: z.string().optional(),
    sha256: z.string().optional(),
  }),
  parameters: parameters.optional(),
  executedBy: z.string().optional(),
  timeoutSeconds: z.number().optional(),
  executionServers: z.array(z.string()),
};

/** What the references of a script step led to when it was last written or read. */
const learnedScript = z.object({
  scriptId: z.string(),
  /** The version that the step insists on; absent: none. */
  pin: z.string().optional(),
  /** Of the script in COC; absent where COC has it no more. */
  version: z.string().optional(),
  sha256: z.string().optional(),
  executors: z.array(z.object({ id: z.string(), regionId: z.string() })),
});

/**
 * Tells the resource apart from another one that has the same item in state. What was saved before
 * there were claims has none.
 */
const claim = z.string().default("");

const learned = {
  stateVersion: z.literal(STATE_VERSION),
  stageId: z.string(),
  /** Id that the declared anchor led to when the item was placed. */
  anchorId: z.string().optional(),
  claim,
  /** Whether the item was there already, identical, and was taken over instead of made. */
  takenOver: z.boolean(),
  /** Whether everything declared has been applied; the next run completes the rest. */
  complete: z.boolean(),
};

const stepText = { name: z.string(), description: z.string().optional() };

const inlineStep = z.discriminatedUnion("type", [
  z.object({ type: z.literal("checkpoint"), ...stepText }),
  z.object({ type: z.literal("script"), ...stepText, ...script }),
]);

const stageState = z.object({
  ...inputs,
  steps: z.array(inlineStep),
  secretParameters: z.record(z.string(), parameters).optional(),
  ...learned,
  /** Ids of the live steps that the stage owns, in live order; without names, which may be secret. */
  ownedStepIds: z.array(z.string()),
  /** Of the owned steps that are scripts. */
  stepScripts: z.array(learnedScript.extend({ stepId: z.string() })).optional(),
});

const stepState = z.object({ ...inputs, stage: z.string(), ...learned, stepId: z.string() });

const scriptStepState = stepState.extend({
  ...script,
  secretParameters: parameters.optional(),
  stepScript: learnedScript,
});

const cocScriptState = z.object({
  name: z.string(),
  type: z.string(),
  description: z.string(),
  content: z.string(),
  version: z.string(),
  riskLevel: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        default: z.string().optional(),
        description: z.string().optional(),
        sensitive: z.boolean().optional(),
      }),
    )
    .optional(),
  secretDefaults: z.record(z.string(), z.string()).optional(),
  reviewers: z.array(z.object({ name: z.string(), id: z.string() })).optional(),
  protocol: z.string().optional(),
  enterpriseProjectId: z.string().optional(),
  stateVersion: z.literal(STATE_VERSION),
  scriptId: z.string(),
  claim,
  takenOver: z.boolean(),
  /** What a run of the program last wrote. */
  applied: z.object({ version: z.string(), sha256: z.string() }),
});

export type CocScriptState = z.infer<typeof cocScriptState>;
export type StageState = z.infer<typeof stageState>;
export type StepState = z.infer<typeof stepState>;
export type ScriptStepState = z.infer<typeof scriptStepState>;
export type LearnedScript = z.infer<typeof learnedScript>;

/** A resource was saved in a shape that only a later version knows. */
export class NewerStateError extends Error {
  constructor() {
    super(
      "this resource was saved by a newer version of @pulumi-mgc/sdk; install that version or a later one in the program's folder",
    );
  }
}

function parse<T>(schema: z.ZodType<T>, saved: unknown): T {
  const { stateVersion } = (saved ?? {}) as { readonly stateVersion?: unknown };
  if (typeof stateVersion === "number" && stateVersion > STATE_VERSION) {
    throw new NewerStateError();
  }
  return schema.parse(saved);
}

/** @throws where the state was not saved by this provider, or by a newer one */
export function parseStageState(saved: unknown): StageState {
  return parse(stageState, saved);
}

/** @throws where the state was not saved by this provider, or by a newer one */
export function parseStepState(saved: unknown): StepState {
  return parse(stepState, saved);
}

/** @throws where the state was not saved by this provider, or by a newer one */
export function parseScriptStepState(saved: unknown): ScriptStepState {
  return parse(scriptStepState, saved);
}

/** @throws where the state was not saved by this provider, or by a newer one */
export function parseCocScriptState(saved: unknown): CocScriptState {
  return parse(cocScriptState, saved);
}
