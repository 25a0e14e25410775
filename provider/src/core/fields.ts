/**
 * Everything about an input in one place: its shape and limits, what it means, and what a change of
 * it does. `check`, `diff` and the docs are derived from these tables.
 */
import { z } from "zod";
import { MAX_DESCRIPTION, MAX_NAME } from "./model";

/**
 * What a change of an input does.
 * - `update`: one write to the item, in place.
 * - `place`: nothing is written while the relation holds already; else the item is deleted and made again.
 * - `replace`: the item is made anew elsewhere.
 * - `state`: only what is saved changes.
 */
export type ChangeEffect = "update" | "place" | "replace" | "state";

export interface Field<T extends z.ZodType = z.ZodType> {
  readonly schema: T;
  readonly effect: ChangeEffect;
  readonly doc: string;
}

function field<T extends z.ZodType>(effect: ChangeEffect, doc: string, schema: T): Field<T> {
  return { schema, effect, doc };
}

const reference = z.string().min(1);
const name = z.string().min(1).max(MAX_NAME);
const description = z.string().max(MAX_DESCRIPTION);

/** A checkpoint among the `steps` of a stage. */
const checkpoint = z.strictObject({
  type: z.literal("checkpoint"),
  name,
  description: description.optional(),
});

/** The arguments of an inline step. */
export const inlineStepKeys: readonly string[] = Object.keys(checkpoint.shape);

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
  steps: field("update", "The steps, in order; at least one.", z.array(checkpoint).min(1)),
};

export const checkpointStepFields = {
  ...shared,
  stage: field("replace", "The stage that the step goes into.", reference),
  before: field("place", "The step in front of which this one goes.", reference.optional()),
  after: field(
    "place",
    "The step behind which this one goes. Neither before nor after: last.",
    reference.optional(),
  ),
};

function shape<F extends Record<string, Field>>(fields: F) {
  return z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema])) as {
      [K in keyof F]: F[K]["schema"];
    },
  );
}

export const stageInputs = shape(stageFields);
export const checkpointStepInputs = shape(checkpointStepFields);

/** The inputs of a stage as `check` passes them on. */
export type StageInputs = z.infer<typeof stageInputs>;
/** The inputs of a separate checkpoint step as `check` passes them on. */
export type CheckpointStepInputs = z.infer<typeof checkpointStepInputs>;
export type OnStarted = z.infer<typeof onStarted>;
