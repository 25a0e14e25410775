/** What the judgement of a resource found out; the policies report from it. */
import type {
  DeclaredScript,
  ExecutionServer,
  Refusal,
  Workflow,
} from "@pulumi-mgc/provider/judging";
import type { Declared } from "../declared/declared";
import type { JudgedContent, ScriptFound } from "../facts/facts";

/** How many steps a stage would have, and whose they are. */
export interface StepCount {
  readonly stage: string;
  /** Declared by the stage itself. */
  readonly inline: number;
  /** Declared by resources of their own in the same program. */
  readonly separate: number;
  /** In the live stage, and not declared. */
  readonly others: number;
}

export function total({ inline, separate, others }: StepCount): number {
  return inline + separate + others;
}

/** A script step that has not started. */
export interface JudgedScript {
  readonly step: string;
  readonly declared: DeclaredScript;
  /** Undefined: its reference is not known yet. */
  readonly found: ScriptFound | undefined;
  /** Execution servers of the declaration that the workflow has. */
  readonly executors: readonly ExecutionServer[];
  readonly refusals: readonly Refusal[];
  /** What is wrong with references to servers, as sentences. */
  readonly problems: readonly string[];
}

/** What one look at a resource and a workflow says. */
export interface Outcome {
  readonly refusals: readonly Refusal[];
  /** References that lead nowhere, as sentences. */
  readonly anchors: readonly string[];
  readonly count?: StepCount | undefined;
  /** Inputs that are not known yet and stood in the way of a judgement. */
  readonly open: readonly string[];
  /** The workflow once this has been applied. */
  readonly after: Workflow;
  /** The item's id in it; undefined where it could not be placed. */
  readonly itemId?: string | undefined;
  readonly stageId?: string | undefined;
  /** Ids of the steps that a stage owns. */
  readonly ownedSteps?: readonly string[] | undefined;
  /** Whether something is added to the workflow, or moved within it. */
  readonly inserts: boolean;
  /** Where an insertion goes: the anchor's id, or none where it goes last. */
  readonly anchorId?: string | undefined;
  readonly scripts: readonly JudgedScript[];
}

export interface Judged {
  readonly declared: Declared;
  /** `stage "Gate" of workflow "web-shop" (wf-1)`. */
  readonly title: string;
  /** The workflow is not there, as a sentence. */
  readonly gone?: string | undefined;
  /** Absent for scripts, and where the workflow is not known or could not be read. */
  readonly outcome?: Outcome | undefined;
  /** Facts that could not be had, as sentences. */
  readonly unavailable: readonly string[];
  /** What is not known yet and stood in the way of all judgement, by input. */
  readonly open: readonly string[];
  /** Of a script that the program keeps in COC. */
  readonly content?: JudgedContent | undefined;
}
