/** The shapes of the requests, and what the rules say about the scripts in them. */
import { z } from "zod";
import { MAX_DESCRIPTION, MAX_NAME, type Position } from "../../core/model";
import type { Refusal } from "../../core/refusal";
import { definedParameters, executorsBelong, scriptExists } from "../../core/scriptRules";
import { notFound } from "../serviceError";
import type { SimulatedWorkflow, State } from "../seed";
import { findScript, scriptFacts, scriptReference } from "../views";
import { executionTarget, parameterReference, type WireScript } from "../wire";

const name = z.string().min(1).max(MAX_NAME);
const description = z.string().max(MAX_DESCRIPTION).default("");

/** `{before}` or `{after}`: the id of the anchor. */
export const position = z
  .strictObject({ before: z.string().min(1).optional(), after: z.string().min(1).optional() })
  .refine(({ before, after }) => (before === undefined) !== (after === undefined), {
    message: "give exactly one of before and after",
  });

function unique<T>(key: (item: T) => string, what: string) {
  return {
    check: (items: T[]) => new Set(items.map(key)).size === items.length,
    options: { message: `a ${what} stands there twice` },
  };
}

/** As COC limits it: names of letters, digits and `_`; an empty value may stand beside a reference. */
const parameter = z
  .strictObject({
    param_name: z.string().regex(/^[A-Za-z0-9_]{1,64}$/),
    param_value: z.string().max(4096).optional(),
    param_refer: parameterReference.optional(),
  })
  .refine(
    ({ param_value, param_refer }) => (param_refer ? !param_value : param_value !== undefined),
    { message: "give one of param_value and param_refer" },
  );

const names = unique<{ param_name: string }>((item) => item.param_name, "param_name");
const servers = unique<{ server_id: string }>((item) => item.server_id, "server_id");

/** Limits are COC's: a timeout between 5 and 1800 seconds, both excluded; 200 servers; 20 parameters. */
const script = z.strictObject({
  source: z.enum(["PUBLIC", "CUSTOM"]),
  script_uuid: z.string().min(1).max(64),
  version: z.string().min(1).max(10).optional(),
  params: z.array(parameter).max(20).refine(names.check, names.options).default([]),
  execute_user: z.string().min(1).max(32),
  timeout: z.int().min(6).max(1799),
  execution_servers: z
    .array(executionTarget)
    .min(1)
    .max(200)
    .refine(servers.check, servers.options),
});

const checkpointStep = z.strictObject({ type: z.literal("CHECKPOINT"), name, description });
const scriptStep = z.strictObject({ type: z.literal("SCRIPT"), name, description, script });

/** A step inside a new stage. */
export const newStep = z.discriminatedUnion("type", [checkpointStep, scriptStep]);

/** A step that goes into a stage; without a position it goes last. */
export const placedStep = z.discriminatedUnion("type", [
  checkpointStep.extend({ position: position.optional() }),
  scriptStep.extend({ position: position.optional() }),
]);

export const newStage = z.strictObject({
  position,
  name,
  description,
  steps: z.array(newStep).min(1),
});

export const stageChange = z.strictObject({ name, description });

export const stepChange = z.strictObject({
  name,
  description,
  type: z.enum(["CHECKPOINT", "SCRIPT"]).optional(),
  script: script.optional(),
});

export type NewWireStep = z.output<typeof newStep>;

/** @throws ServiceError 404 where the anchor is not among the items */
export function resolvePosition(
  given: z.output<typeof position>,
  noun: "stage" | "step",
  ids: readonly string[],
): Position {
  const { before, after } = given;
  const anchorId = before ?? after ?? "";
  if (!ids.includes(anchorId)) throw notFound(`anchor ${noun}`, anchorId);
  return { side: before === undefined ? "after" : "before", anchorId };
}

/** What MGC009 (parameters), MGC010 (existence, version) and MGC012 (belongs) say of a step's script. */
export function scriptRefusals(
  step: { readonly name: string; readonly script?: WireScript | undefined },
  workflow: SimulatedWorkflow,
  state: State,
): Refusal[] {
  if (!step.script) return [];
  const reference = scriptReference(step.script);
  const detail = findScript(state, step.script);
  const facts = detail && scriptFacts(detail);
  const executors = step.script.execution_servers.map(({ server_id }) => server_id);
  return [
    ...scriptExists(step.name, reference, facts),
    ...(facts ? definedParameters(step.name, reference, facts) : []),
    ...executorsBelong(step.name, executors, workflow.execution_servers),
  ];
}
