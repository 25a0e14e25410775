/**
 * The vocabulary: a workflow has stages, a stage has steps. Values are plain and immutable; what
 * came over the wire has been parsed before it gets here.
 */

/** Workflow templates that MgC offers. Another word is possible and counts as "not a server workflow". */
export const WORKFLOW_TYPES = [
  "BATCH_SERVER",
  "CROSS_AZ_SERVER",
  "OBJECT_STORAGE",
  "FILE_STORAGE",
] as const;

/**
 * Waiting, Running, Paused and Complete are documented. That steps fail and are skipped is
 * documented too, but not the words for it: FAILED and SKIPPED are assumed.
 */
export const STATUSES = ["WAITING", "RUNNING", "PAUSED", "COMPLETE", "FAILED", "SKIPPED"] as const;

/** A status word of the service. An unknown one is kept as it is and means "may not write here". */
export type Status = (typeof STATUSES)[number] | (string & {});

/** The side of the anchor on which an insertion goes. */
export type Side = "before" | "after";

/** What stages and steps have in common. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** PREDEFINED by the template, or CUSTOM: added by somebody, by hand or by code. */
  readonly kind: "PREDEFINED" | "CUSTOM" | (string & {});
  readonly status: Status;
}

/** The type of a step that somebody adds. */
export type NewStepType = "CHECKPOINT" | "SCRIPT";

/** Where COC keeps a script: its public list, or the tenant's own. */
export type ScriptSource = "PUBLIC" | "CUSTOM";

/** A parameter in COC's parameter store, which COC reads when the script runs. */
export interface StoredParameter {
  readonly id: string;
  readonly version?: string | undefined;
}

/** What a step hands to one parameter of its script. */
export interface StepParameter {
  readonly name: string;
  /** The value; absent where it comes from the parameter store, or where the service hides it. */
  readonly value?: string | undefined;
  readonly stored?: StoredParameter | undefined;
  /** Whether the service has a value and does not show it: the script calls the parameter sensitive. */
  readonly hidden?: boolean | undefined;
}

/** A server that executes a script. */
export interface Executor {
  readonly id: string;
  readonly regionId: string;
}

/** The script of a script step, and how it is executed. */
export interface StepScript {
  readonly source: ScriptSource | (string & {});
  readonly id: string;
  /** The version that the step insists on; absent: whichever COC has. */
  readonly version?: string | undefined;
  /** Parameters that are not left at the script's defaults. */
  readonly parameters: readonly StepParameter[];
  /** The user on the target instance. */
  readonly executedBy: string;
  /** Seconds on a single target instance. */
  readonly timeoutSeconds: number;
  readonly executors: readonly Executor[];
}

export interface Step extends Item {
  readonly type: "BUILTIN" | NewStepType | (string & {});
  readonly repeatable: boolean;
  /** Of a script step; absent in what does not come from the service. */
  readonly script?: StepScript | undefined;
}

export interface Stage extends Item {
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: (typeof WORKFLOW_TYPES)[number] | (string & {});
  readonly status: Status;
  readonly stages: readonly Stage[];
}

/** A server that may execute the workflow's scripts. */
export interface ExecutionServer extends Executor {
  readonly name: string;
  /** State of its UniAgent, for example ONLINE; null: never installed. */
  readonly agentState: string | null;
}

/** One server's part in one run of a step's script. */
export interface ScriptExecution {
  readonly serverId: string;
  /** A status of COC's: READY, PROCESSING, ABNORMAL, CANCELED, FINISHED, ROLLBACKED. */
  readonly status: string;
  /** COC's id of the execution, under which its console shows the log. */
  readonly executionId: string;
  /** What the script said, or why it failed. */
  readonly message: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds; null: not finished. */
  readonly finishedAt: number | null;
}

/** A workflow as lists show it. */
export type WorkflowSummary = Pick<Workflow, "id" | "name" | "type" | "status">;

/** A step that is to be added. */
export interface NewStep {
  readonly name: string;
  readonly description: string;
  readonly type: NewStepType;
  /** Of a script step. */
  readonly script?: StepScript | undefined;
}

/** A stage that is to be added, with its steps in order. */
export interface NewStage {
  readonly name: string;
  readonly description: string;
  readonly steps: readonly NewStep[];
}

/** Directly behind or in front of this item, as the console does it. */
export interface Position {
  readonly side: Side;
  readonly anchorId: string;
}

/** Whether people added this item, so that it may be changed and deleted. */
export function isCustom(item: Item): boolean {
  return item.kind === "CUSTOM";
}

/** A status as people read it: `Waiting`; an unknown word is quoted as it came. */
export function statusWord(status: Status): string {
  const known = (STATUSES as readonly string[]).includes(status);
  return known
    ? status.charAt(0) + status.slice(1).toLowerCase()
    : `"${status}" (not a known status)`;
}

/** The step limit of a post-migration stage: "A maximum of 10 steps can be added to a post-migration stage". */
export const MAX_STEPS = 10;

/** The predefined stage that is the cut-over: the documented name, else the last predefined one. */
export const CUTOVER_STAGE = "Complete cutover";

/** The predefined stage behind which custom stages count as post-migration (wide sense). */
export const MIGRATE_STAGE = "Migrate";

/** Longest name of a stage or step, in characters. Assumed: MgC documents none, COC allows 64. */
export const MAX_NAME = 64;

/** Longest description of a stage or step, in characters. Assumed: MgC documents none, COC allows 256. */
export const MAX_DESCRIPTION = 256;
