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

export interface Step extends Item {
  readonly type: "BUILTIN" | NewStepType | (string & {});
  readonly repeatable: boolean;
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

/** A workflow as lists show it. */
export type WorkflowSummary = Pick<Workflow, "id" | "name" | "type" | "status">;

/** A step that is to be added. */
export interface NewStep {
  readonly name: string;
  readonly description: string;
  readonly type: NewStepType;
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
