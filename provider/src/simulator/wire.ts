/**
 * The shapes of the answers. They are assumed: there is no public MgC workflow API. All objects are
 * strict, so that an answer with a key of its own fails against the OpenAPI document.
 */
import { z } from "zod";
import { STATUSES } from "../core/model";

const id = z.string().min(1);

/** Any word: seeds may hold statuses that nobody has documented. */
export const statusWord = z
  .string()
  .min(1)
  .meta({ description: `One of ${STATUSES.join(", ")}, or a word not known yet.` });

export const parameterReference = z.strictObject({
  refer_type: z.literal("PARAM_STORE"),
  param_id: id,
  param_version: z.string().min(1).optional(),
});

export const scriptParameter = z.strictObject({
  param_name: id,
  param_value: z
    .string()
    .optional()
    .meta({ description: "17 asterisks where the script's definition calls it sensitive." }),
  param_refer: parameterReference.optional(),
});

export const executionTarget = z.strictObject({ server_id: id, region_id: id });

export const stepScript = z.strictObject({
  source: z.enum(["PUBLIC", "CUSTOM"]),
  script_uuid: id,
  version: z.string().min(1).optional(),
  params: z.array(scriptParameter),
  execute_user: z.string().meta({ description: "The user on the target instance." }),
  timeout: z.int().meta({ description: "Seconds, per target instance." }),
  execution_servers: z.array(executionTarget),
});

export const step = z.strictObject({
  step_id: id,
  name: z.string(),
  description: z.string(),
  kind: z.enum(["PREDEFINED", "CUSTOM"]),
  type: z.enum(["BUILTIN", "CHECKPOINT", "SCRIPT"]),
  repeatable: z.boolean(),
  status: statusWord,
  script: stepScript.optional(),
});

export const stage = z.strictObject({
  stage_id: id,
  name: z.string(),
  description: z.string(),
  kind: z.enum(["PREDEFINED", "CUSTOM"]),
  status: statusWord,
  steps: z.array(step),
});

export const workflow = z.strictObject({
  workflow_id: id,
  name: z.string(),
  description: z.string(),
  type: z.string().min(1).meta({
    description:
      "BATCH_SERVER, CROSS_AZ_SERVER, OBJECT_STORAGE, FILE_STORAGE, or a word not known.",
  }),
  status: statusWord,
  stages: z.array(stage),
});

export const workflowSummary = workflow.pick({
  workflow_id: true,
  name: true,
  type: true,
  status: true,
});

/** `count` is that of all matches, not of this page. */
export const workflowPage = z.strictObject({
  count: z.int().min(0),
  workflows: z.array(workflowSummary),
});

export const server = z.strictObject({
  server_id: id,
  name: z.string(),
  region_id: id,
  agent_state: z.string().nullable().meta({
    description: "ONLINE, OFFLINE, INSTALLING, FAILED, UNINSTALLED; null: never installed.",
  }),
});

export const serverPage = z.strictObject({ count: z.int().min(0), servers: z.array(server) });

/** One server's part in one run of a script; the parts of a run share `execute_uuid`. */
export const execution = z.strictObject({
  server_id: id,
  status: z
    .string()
    .min(1)
    .meta({ description: "A status of COC's: READY, PROCESSING, ABNORMAL, CANCELED, FINISHED." }),
  execute_uuid: id,
  message: z.string(),
  started_at: z.int().meta({ description: "Epoch milliseconds." }),
  finished_at: z.int().nullable().meta({ description: "Epoch milliseconds; null: not finished." }),
});

export const executionPage = z.strictObject({
  count: z.int().min(0),
  executions: z.array(execution),
});

export const errorAnswer = z.strictObject({
  error_code: z.string().min(1),
  error_msg: z.string().min(1),
});

export type WireWorkflow = z.output<typeof workflow>;
export type WireStage = z.output<typeof stage>;
export type WireStep = z.output<typeof step>;
export type WireScript = z.output<typeof stepScript>;
export type Execution = z.output<typeof execution>;

/** What COC and MgC show instead of a sensitive value. */
export const MASK = "*".repeat(17);
