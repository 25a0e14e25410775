/** Scripts as COC (Cloud Operations Center) keeps them, and its limits, which are documented. */
import type { ScriptSource } from "./model";

export const SCRIPT_TYPES = ["SHELL", "PYTHON", "BAT"] as const;
export const RISK_LEVELS = ["LOW", "MEDIUM", "HIGH"] as const;

export type ScriptType = (typeof SCRIPT_TYPES)[number];
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The source that a program names. */
export function sourceNamed(word: "public" | "custom"): ScriptSource {
  return word === "public" ? "PUBLIC" : "CUSTOM";
}

/** A parameter that a script defines. */
export interface ScriptParameter {
  readonly name: string;
  /** Its default. COC hides that of a sensitive one: then it is absent. */
  readonly value?: string | undefined;
  readonly description: string;
  readonly sensitive: boolean;
}

/** Somebody who has to approve a script before it can be used. */
export interface Reviewer {
  readonly name: string;
  readonly id: string;
}

/** A script as lists show it. */
export interface CocScriptSummary {
  readonly source: ScriptSource;
  readonly id: string;
  readonly name: string;
  readonly type: ScriptType | (string & {});
  readonly description: string;
  readonly version: string;
  readonly riskLevel: RiskLevel | (string & {});
  /** PENDING_APPROVE, APPROVED or REJECTED; a public script may have none and counts as approved. */
  readonly status?: string | undefined;
}

/** A script with its content. */
export interface CocScriptDetail extends CocScriptSummary {
  readonly content: string;
  readonly parameters: readonly ScriptParameter[];
  readonly reviewers: readonly Reviewer[];
}

/** A script that is to be created. */
export interface NewCocScript {
  readonly name: string;
  readonly type: ScriptType;
  readonly description: string;
  readonly content: string;
  readonly version: string;
  readonly riskLevel: RiskLevel;
  readonly parameters: readonly ScriptParameter[];
  readonly reviewers: readonly Reviewer[];
  /** How reviewers are told, a word of COC's; absent: COC's default. */
  readonly protocol?: string | undefined;
  readonly enterpriseProjectId?: string | undefined;
}
