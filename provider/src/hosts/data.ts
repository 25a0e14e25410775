/**
 * What programs may ask beside declaring resources: live workflows, scripts and executions. Answers
 * are those of the first time within a process, so that one run sees one picture.
 */
import { isGone } from "../client/errors";
import { resolveItem } from "../core/anchors";
import { sourceNamed, type CocScriptDetail, type CocScriptSummary } from "../core/cocScript";
import type { Item, ScriptExecution, Stage, Step, Workflow, WorkflowSummary } from "../core/model";
import type { Noun } from "../core/refusal";
import type { WorkflowFilter } from "../client/workflows";
import { OnceEach } from "../resources/onceEach";
import { contentDigest, Scripts } from "../resources/script/scripts";
import { connectClients } from "./connect";
import { readSettings, SettingsError } from "./settings";

export type { WorkflowFilter } from "../client/workflows";
export type {
  CocScriptSummary as ScriptSummary,
  Reviewer,
  RiskLevel,
  ScriptParameter,
  ScriptType,
} from "../core/cocScript";
export type {
  Executor,
  ScriptExecution,
  ScriptSource,
  Stage,
  Status,
  Step,
  StepParameter,
  StepScript,
  StoredParameter,
  Workflow,
  WorkflowSummary,
} from "../core/model";

/** A workflow by its id or its exact name. */
export type WorkflowReference =
  | { readonly workflowId: string; readonly name?: undefined }
  | { readonly name: string; readonly workflowId?: undefined };

/** A script by its id or its exact name. */
export type ScriptReference = { readonly source: "public" | "custom" } & (
  | { readonly id: string; readonly name?: undefined }
  | { readonly name: string; readonly id?: undefined }
);

/** Which scripts are listed; those that match all of it. */
export interface ScriptFilter {
  readonly source: "public" | "custom";
  /** A part of the name. */
  readonly name?: string | undefined;
  readonly type?: "SHELL" | "PYTHON" | "BAT" | undefined;
  readonly riskLevel?: "LOW" | "MEDIUM" | "HIGH" | undefined;
}

/** A script with its content. */
export interface Script extends CocScriptDetail {
  /** SHA-256 of the content in lower-case hex, as steps pin it. */
  readonly sha256: string;
}

/** A step by its ids or exact names. */
export interface StepReference {
  readonly workflowId: string;
  readonly stage: string;
  readonly step: string;
}

/** What a script step has run. */
export interface StepExecutions {
  readonly stageId: string;
  readonly stepId: string;
  /** Status of the step now. */
  readonly status: string;
  /** Every run on every server, oldest first. */
  readonly executions: readonly ScriptExecution[];
  /** Of the last run, those that failed: the cause is in `message`, the log under `executionId` in COC. */
  readonly failures: readonly ScriptExecution[];
}

export interface DataSource {
  readonly getWorkflow: (reference: WorkflowReference) => Promise<Workflow>;
  readonly listWorkflows: (filter: WorkflowFilter) => Promise<readonly WorkflowSummary[]>;
  readonly getScript: (reference: ScriptReference) => Promise<Script>;
  readonly listScripts: (filter: ScriptFilter) => Promise<readonly CocScriptSummary[]>;
  readonly getExecutions: (reference: StepReference) => Promise<StepExecutions>;
}

function must<T extends Item>(
  action: string,
  noun: Noun,
  reference: string,
  items: readonly T[],
): T {
  const result = resolveItem(noun, reference, items);
  if ("problem" in result) throw new Error(`${action}: ${result.problem}`);
  return result.found;
}

/**
 * @param env the environment; settings there come first
 * @param config reads the stack's configuration
 * @throws {SettingsError} with everything that is missing or wrong
 */
export function dataSource(
  env: Readonly<Record<string, string | undefined>>,
  config: (key: string) => string | undefined,
): DataSource {
  const result = readSettings(env, config);
  if ("problems" in result) throw new SettingsError(result.problems);
  const { workflows, scripts: client } = connectClients(result.settings);
  const scripts = new Scripts(client);
  const byId = new OnceEach(async (workflowId) => {
    try {
      return await workflows.get(workflowId);
    } catch (error) {
      if (!isGone(error)) throw error;
      throw new Error(
        `read workflow: there is none with the id "${workflowId}"; the id is in the workflow's address in the MgC console`,
        { cause: error },
      );
    }
  });
  const listed = new OnceEach((key) => workflows.list(JSON.parse(key) as WorkflowFilter));
  const listing = new OnceEach((key) => {
    const { source, type, riskLevel } = JSON.parse(key) as ScriptFilter;
    return client().list(sourceNamed(source), { type, riskLevel });
  });

  const list = ({ type, status, name }: WorkflowFilter) =>
    listed.get(JSON.stringify({ type, status, name }));

  async function idOf({ workflowId, name }: WorkflowReference): Promise<string> {
    if (workflowId !== undefined) return workflowId;
    const named = (await list({ name })).filter((workflow) => workflow.name === name);
    const [only, second] = named;
    if (only && !second) return only.id;
    const ids = named.map(({ id }) => id).join(", ");
    throw new Error(
      second
        ? `read workflow: several are named "${name}"; use the id of one: ${ids}`
        : `read workflow: there is none named exactly "${name}"; listWorkflows shows those that there are`,
    );
  }

  async function scriptOf({ source: word, id, name }: ScriptReference): Promise<CocScriptDetail> {
    const source = sourceNamed(word);
    const named = id === undefined ? await scripts.named(source, name) : [];
    const [first, second] = named;
    if (second) {
      const ids = named.map((script) => script.id).join(", ");
      throw new Error(`read script: several ${word} ones are named "${first?.name ?? ""}": ${ids}`);
    }
    const found = id ?? first?.id;
    const script = found === undefined ? undefined : await scripts.get(source, found);
    if (script) return script;
    throw new Error(
      id === undefined
        ? `read script: COC has no ${word} one named exactly "${name}"; listScripts shows those that there are`
        : `read script: COC has no ${word} one with the id "${id}"`,
    );
  }

  const executions = new OnceEach(async (key): Promise<StepExecutions> => {
    const { workflowId, ...reference } = JSON.parse(key) as StepReference;
    const action = `read executions in workflow ${workflowId}`;
    const { stages } = await byId.get(workflowId);
    const stage: Stage = must(action, "stage", reference.stage, stages);
    const step: Step = must(action, "step", reference.step, stage.steps);
    const found = await workflows.executions(workflowId, stage.id, step.id);
    const last = found.at(-1)?.executionId;
    return {
      stageId: stage.id,
      stepId: step.id,
      status: step.status,
      executions: found,
      failures: found.filter(
        ({ executionId, status }) => executionId === last && status === "ABNORMAL",
      ),
    };
  });

  return {
    getWorkflow: async (reference) => byId.get(await idOf(reference)),
    listWorkflows: list,
    getScript: async (reference) => {
      const script = await scriptOf(reference);
      return { ...script, sha256: contentDigest(script.content) };
    },
    listScripts: async ({ name, ...filter }) => {
      const all = await listing.get(JSON.stringify(filter));
      return name === undefined ? all : all.filter((script) => script.name.includes(name));
    },
    getExecutions: (reference) => executions.get(JSON.stringify(reference)),
  };
}
