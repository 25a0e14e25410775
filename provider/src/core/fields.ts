/**
 * Everything about an input in one place: its shape and limits, what it means, and what a change of
 * it does. `check`, `diff` and the docs are derived from these tables.
 */
import { z } from "zod";
import { field, type Field } from "./field";
import type { Nested } from "./inputIssues";
import { MAX_DESCRIPTION, MAX_NAME } from "./model";
import { paramStoreKeys, scriptFields, scriptKeys } from "./scriptFields";

const reference = z.string().min(1);
const name = z.string().min(1).max(MAX_NAME);
const description = z.string().max(MAX_DESCRIPTION);

/** A checkpoint among the `steps` of a stage. */
const checkpoint = z.strictObject({
  type: z.literal("checkpoint"),
  name,
  description: description.optional(),
});

type Shape<F extends Record<string, Field>> = { [K in keyof F]: F[K]["schema"] };

function shapeOf<F extends Record<string, Field>>(fields: F): Shape<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { schema }]) => [key, schema]),
  ) as Shape<F>;
}

const { secretParameters, ...inlineScriptFields } = scriptFields;

/**
 * A script among the `steps` of a stage. Its secret parameters are an argument of the stage: a
 * secret anywhere inside `steps` would make all of them unreadable in every preview.
 */
const script = z.strictObject({
  type: z.literal("script"),
  name,
  description: description.optional(),
  ...shapeOf(inlineScriptFields),
});

const inlineStep = z.discriminatedUnion("type", [checkpoint, script]);

/** By this a step is judged whose type is missing or wrong, so that its other mistakes show too. */
const untypedStep = script
  .partial()
  .extend({ type: z.enum(["checkpoint", "script"]), name: script.shape.name });

/** What stands inside of arguments, by the argument that holds it. */
export const nested: Nested = {
  keys: {
    steps: Object.keys(script.shape),
    script: scriptKeys,
    paramStore: paramStoreKeys,
  },
  unions: { steps: untypedStep },
};

/** What happens to a thing that has begun when it should be deleted. */
const onStarted = z.enum(["fail", "retain"]);

const shared = {
  workflowId: field("replace", "Id of the workflow.", reference),
  name: field("update", `Name, 1–${String(MAX_NAME)} characters.`, name),
  description: field(
    "update",
    `Description, at most ${String(MAX_DESCRIPTION)} characters. Default: empty.`,
    description.optional(),
  ),
  onStarted: field(
    "state",
    'What a deletion does once the item is Running, Paused or Failed: "fail" refuses, "retain" leaves it in the workflow and forgets it. Default: the setting MGC_ON_STARTED, else "fail".',
    onStarted.optional(),
  ),
};

export const stageFields = {
  ...shared,
  before: field("place", "The stage in front of which this one goes.", reference.optional()),
  after: field("place", "The stage behind which this one goes.", reference.optional()),
  steps: field("update", "The steps, in order; at least one.", z.array(inlineStep).min(1)),
  secretParameters: field(
    "update",
    "The secret parameters of the script steps, by the name of the step; the sdk moves them here from `steps`.",
    z.record(z.string(), secretParameters.schema.unwrap()).optional(),
  ),
};

/** The arguments of a step in `steps` that is a script. */
export const inlineScriptStepFields = {
  ...inlineScriptFields,
  secretParameters,
};

const stepFields = {
  ...shared,
  stage: field("replace", "The stage that the step goes into.", reference),
  before: field("place", "The step in front of which this one goes.", reference.optional()),
  after: field(
    "place",
    "The step behind which this one goes. Neither before nor after: last.",
    reference.optional(),
  ),
};

export const checkpointStepFields = stepFields;
export const scriptStepFields = { ...stepFields, ...scriptFields };

export const stageInputs = z.strictObject(shapeOf(stageFields));
export const checkpointStepInputs = z.strictObject(shapeOf(checkpointStepFields));
export const scriptStepInputs = z.strictObject(shapeOf(scriptStepFields));

/** The inputs of a stage as `check` passes them on. */
export type StageInputs = z.infer<typeof stageInputs>;
/** The inputs of a separate checkpoint step as `check` passes them on. */
export type CheckpointStepInputs = z.infer<typeof checkpointStepInputs>;
/** The inputs of a separate script step as `check` passes them on. */
export type ScriptStepInputs = z.infer<typeof scriptStepInputs>;
/** A step among the `steps` of a stage. */
export type InlineStep = z.infer<typeof inlineStep>;
export type OnStarted = z.infer<typeof onStarted>;
