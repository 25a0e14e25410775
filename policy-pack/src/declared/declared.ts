/** Resources as their checked inputs declare them, with what is not known yet left open. */
import type { DeclaredPlace, DeclaredStage, DeclaredStep } from "@pulumi-mgc/provider/judging";
import type { LastDeclared } from "@pulumi-mgc/provider/declared";

/** A step, and whether all of it is known. */
export interface KnownStep {
  readonly step: DeclaredStep;
  /** False: some part of it besides the name is not known yet, so it can't be compared. */
  readonly comparable: boolean;
}

interface DeclaredItem {
  readonly urn: string;
  /** The name in the program. */
  readonly resource: string;
  /** The inputs as they came, unknowns as one word. */
  readonly raw: Readonly<Record<string, unknown>>;
}

interface DeclaredInsertion extends DeclaredItem {
  /** Undefined: not known yet. */
  readonly workflowId: string | undefined;
  /** Names and ids; the unknown word where an anchor is not known yet. */
  readonly place: DeclaredPlace;
  /** What the run before declared; absent where the resource is new to the stack. */
  readonly last: LastDeclared | undefined;
  /** Whether the same was declared in the run before. */
  readonly unedited: boolean;
  /** Of a resource in state, where the props are its outputs. */
  readonly knownStageId: string | undefined;
  readonly knownStepId: string | undefined;
}

export interface DeclaredStageItem extends DeclaredInsertion {
  readonly kind: "stage";
  /** Its steps are those that are known. */
  readonly stage: DeclaredStage;
  readonly steps: readonly KnownStep[];
  /** Whether the list of steps is known, whatever is in them. */
  readonly stepsKnown: boolean;
}

export interface DeclaredStepItem extends DeclaredInsertion {
  readonly kind: "checkpointStep" | "scriptStep";
  /** Id or name of the stage; the unknown word where it is not known yet. */
  readonly stageReference: string;
  readonly step: DeclaredStep;
  readonly comparable: boolean;
}

export interface DeclaredScriptItem extends DeclaredItem {
  readonly kind: "cocScript";
  readonly name: string | undefined;
  readonly type: string;
  /** Undefined: not known yet. */
  readonly content: string | undefined;
}

export type Declared = DeclaredStageItem | DeclaredStepItem | DeclaredScriptItem;

export type Insertion = DeclaredStageItem | DeclaredStepItem;
