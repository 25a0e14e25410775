/** What a rule of the analyser is: data, and nothing that runs. */
import type { ScriptType } from "../../core/cocScript";
import type { RiskCategory, RiskSeverity } from "../finding";

export interface RiskRule {
  readonly category: RiskCategory;
  /** Of a finding that says nothing else. */
  readonly severity: RiskSeverity;
  /** Why it is risky: one sentence. */
  readonly message: string;
  /** A safer way to the same end: one sentence. */
  readonly alternative: string;
}

/** A script that the rule hits, and a script for the same end that no rule calls high. */
export interface RiskExample {
  readonly bad: string;
  readonly good: string;
}

export type RiskExamples = Partial<Record<ScriptType, RiskExample>>;
