/**
 * What a simulator starts with, and what it keeps: a state file is a seed with the executions that
 * have happened. States that life can't reach and unknown status words are accepted, for tests.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { customScript, numbered, publicScript } from "./coc/stored";
import * as wire from "./wire";

const seedStep = wire.step.extend({
  description: z.string().default(""),
  repeatable: z.boolean().default(false),
  status: wire.statusWord.default("WAITING"),
  /** What has run so far, oldest first. */
  executions: z.array(wire.execution).default([]),
});

const seedStage = wire.stage.extend({
  description: z.string().default(""),
  status: wire.statusWord.default("WAITING"),
  steps: z.array(seedStep),
});

export const seedWorkflow = wire.workflow.extend({
  description: z.string().default(""),
  status: wire.statusWord.default("WAITING"),
  stages: z.array(seedStage),
  /** The ids of the servers that may execute scripts. */
  execution_servers: z.array(z.string().min(1)).default([]),
});

const outcome = z.strictObject({
  script_uuid: z.string().min(1),
  server_id: z.string().min(1).optional(),
  attempt: z.int().min(1).optional(),
  result: z.enum(["FINISHED", "ABNORMAL"]),
  message: z.string().optional(),
  duration_ms: z.int().min(0).optional(),
});

function refuseRepeats(
  context: z.core.$RefinementCtx,
  path: readonly (string | number)[],
  key: string,
  ids: readonly (string | number | undefined)[],
): void {
  ids.forEach((id, i) => {
    if (id === undefined || ids.indexOf(id) === i) return;
    const message = `"${String(id)}" is used twice`;
    context.addIssue({ code: "custom", path: [...path, i, key], message });
  });
}

/** Ids name one thing each; names may repeat, as tests of ambiguous anchors need it. */
function refuseRepeatedIds(
  workflow: z.output<typeof seedWorkflow>,
  path: readonly (string | number)[],
  context: z.core.$RefinementCtx,
): void {
  const stages = [...path, "stages"];
  const stageIds = workflow.stages.map((stage) => stage.stage_id);
  refuseRepeats(context, stages, "stage_id", stageIds);
  workflow.stages.forEach((stage, i) => {
    const stepIds = stage.steps.map((step) => step.step_id);
    refuseRepeats(context, [...stages, i, "steps"], "step_id", stepIds);
  });
}

/** A workflow as `PUT /_simulator/workflows/{w}` takes it. */
export const replacementWorkflow = seedWorkflow
  .extend({ execution_servers: z.array(z.string().min(1)).optional() })
  .superRefine((workflow, context) => {
    refuseRepeatedIds({ ...workflow, execution_servers: [] }, [], context);
  });

/** A seed before its scripts have ids. */
const content = z
  .strictObject({
    workflows: z.array(seedWorkflow).default([]),
    servers: z.array(wire.server).default([]),
    custom_scripts: z.array(customScript).default([]),
    public_scripts: z.array(publicScript).default([]),
    outcomes: z.array(outcome).default([]),
  })
  .superRefine((value, context) => {
    const { workflows, servers } = value;
    const serverIds = servers.map((server) => server.server_id);
    const ids = workflows.map((workflow) => workflow.workflow_id);
    refuseRepeats(context, ["workflows"], "workflow_id", ids);
    refuseRepeats(context, ["servers"], "server_id", serverIds);
    for (const list of ["custom_scripts", "public_scripts"] as const) {
      for (const key of ["script_uuid", "id"] as const) {
        const ids = value[list].map((script) => script[key]);
        refuseRepeats(context, [list], key, ids);
      }
    }
    workflows.forEach((workflow, i) => {
      refuseRepeatedIds(workflow, ["workflows", i], context);
      workflow.execution_servers.forEach((id, k) => {
        if (serverIds.includes(id)) return;
        const path = ["workflows", i, "execution_servers", k];
        context.addIssue({ code: "custom", path, message: `no server has the id "${id}"` });
      });
    });
  });

export const seed = content.transform((value) => ({
  ...value,
  custom_scripts: numbered(value.custom_scripts),
  public_scripts: numbered(value.public_scripts),
}));

/** A seed as people write it: what has a default may be left out. */
export type Seed = z.input<typeof seed>;
/** Everything that a simulator holds. */
export type State = z.output<typeof seed>;
export type SimulatedWorkflow = State["workflows"][number];
export type SimulatedStage = SimulatedWorkflow["stages"][number];
export type SimulatedStep = SimulatedStage["steps"][number];
export type CustomScript = State["custom_scripts"][number];
/** A script of either source. */
export type ScriptDetail = State["public_scripts"][number];
export type Replacement = z.output<typeof replacementWorkflow>;
export type Outcome = State["outcomes"][number];

/** A setting that can't be used: a wrong seed, faults file or option. The message says where. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${String(key)}]` : `.${String(key)}`))
    .join("");
}

/** Issues in one line, each with the path of the mistake: `workflows[0].stages[1].kind: …`. */
export function issueSentence(error: z.ZodError, whole: string): string {
  return error.issues
    .map(({ path, message }) => `${pathOf(path).replace(/^\./, "") || whole}: ${message}`)
    .join("; ");
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, origin: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new SettingError(`${origin}: ${issueSentence(result.error, "the whole")}`);
}

/** @throws SettingError that names the path of every mistake */
export function parseSeed(value: unknown, origin = "seed"): State {
  return parsed(seed, value, origin);
}

/** @throws SettingError where the file can't be read or isn't JSON */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch (error) {
    throw new SettingError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The seeds that come with this package, together. */
export function shippedSeed(): State {
  const folder = join(__dirname, "..", "..", "seeds");
  const parts = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => parsed(content, readJson(join(folder, file)), file));
  return parseSeed({
    workflows: parts.flatMap((part) => part.workflows),
    servers: parts.flatMap((part) => part.servers),
    custom_scripts: parts.flatMap((part) => part.custom_scripts),
    public_scripts: parts.flatMap((part) => part.public_scripts),
    outcomes: parts.flatMap((part) => part.outcomes),
  });
}
