/** What programs may ask beside declaring resources; answers stay the same within one run. */
import type {
  DataSource,
  Script,
  ScriptFilter,
  ScriptReference,
  ScriptSummary,
  StepExecutions,
  StepReference,
  Workflow,
  WorkflowFilter,
  WorkflowReference,
  WorkflowSummary,
} from "@pulumi-mgc/provider/data";
import * as pulumi from "@pulumi/pulumi";
import { refusePlainSecrets } from "./secretInputs";

/** Arguments that may be outputs. */
type Inputs<T> = pulumi.Input<T extends object ? { [K in keyof T]: pulumi.Input<T[K]> } : never>;

function answered<T extends object, R>(
  args: Inputs<T>,
  get: (known: T) => Promise<R>,
): pulumi.Output<R> {
  return pulumi.output(args).apply<R>((known) => get(known as T));
}

/** Connects once per run, with the settings of the resources. Loaded only by programs that ask. */
let source: Promise<DataSource> | undefined;

async function connected(): Promise<DataSource> {
  refusePlainSecrets();
  const { dataSource } = await import("@pulumi-mgc/provider/data");
  return dataSource(process.env, (key) => pulumi.runtime.getConfig(key));
}

/** Asks, and turns what goes wrong into an error that Pulumi shows without a stack trace. */
async function ask<T>(question: (data: DataSource) => Promise<T>): Promise<T> {
  try {
    source ??= connected();
    return await question(await source);
  } catch (error) {
    if (pulumi.RunError.isInstance(error)) throw error;
    throw new pulumi.RunError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * A workflow with its stages, steps and their statuses.
 * @throws where there is none, or several of that name
 */
export function getWorkflow(args: WorkflowReference): Promise<Workflow> {
  return ask((data) => data.getWorkflow(args));
}

/** `getWorkflow` for arguments that are outputs. */
export function getWorkflowOutput(args: Inputs<WorkflowReference>): pulumi.Output<Workflow> {
  return answered(args, getWorkflow);
}

/** All workflows that match the filter, from every page. */
export function listWorkflows(args: WorkflowFilter = {}): Promise<readonly WorkflowSummary[]> {
  return ask((data) => data.listWorkflows(args));
}

/** `listWorkflows` for arguments that are outputs. */
export function listWorkflowsOutput(
  args: Inputs<WorkflowFilter> = {},
): pulumi.Output<readonly WorkflowSummary[]> {
  return answered(args, listWorkflows);
}

/**
 * A script of COC with its content, version and digest.
 * @throws where there is none, or several of that name
 */
export function getScript(args: ScriptReference): Promise<Script> {
  return ask((data) => data.getScript(args));
}

/** `getScript` for arguments that are outputs. */
export function getScriptOutput(args: Inputs<ScriptReference>): pulumi.Output<Script> {
  return answered(args, getScript);
}

/** All scripts of COC that match the filter, from every page. */
export function listScripts(args: ScriptFilter): Promise<readonly ScriptSummary[]> {
  return ask((data) => data.listScripts(args));
}

/** `listScripts` for arguments that are outputs. */
export function listScriptsOutput(
  args: Inputs<ScriptFilter>,
): pulumi.Output<readonly ScriptSummary[]> {
  return answered(args, listScripts);
}

/**
 * What a script step has run: per run and server the status, the cause of a failure and COC's
 * execution id.
 * @throws where the workflow, the stage or the step is not there
 */
export function getExecutions(args: StepReference): Promise<StepExecutions> {
  return ask((data) => data.getExecutions(args));
}

/** `getExecutions` for arguments that are outputs. */
export function getExecutionsOutput(args: Inputs<StepReference>): pulumi.Output<StepExecutions> {
  return answered(args, getExecutions);
}
