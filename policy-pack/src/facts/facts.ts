/** What was found out about the world, as plain values for the judgements. */
import type { RiskFinding } from "@pulumi-mgc/provider/risk";
import type { CocVerdict } from "@pulumi-mgc/provider/facts";
import type { ExecutionServer, ScriptFacts, Workflow } from "@pulumi-mgc/provider/judging";

/** Something that was asked for: found, not there, or not to be had. */
export type Fact<T> =
  | { readonly found: T; readonly unavailable?: undefined }
  | { readonly found?: undefined; readonly none: true; readonly unavailable?: undefined }
  | {
      readonly found?: undefined;
      /** Why it could not be read. */
      readonly unavailable: string;
    };

/** A script's text, as the analyser and COC judge it. */
export interface JudgedContent {
  readonly text: string;
  readonly sha256: string;
  readonly findings: readonly RiskFinding[];
  /** Absent where COC's opinion was not asked for. */
  readonly verdict?: Fact<CocVerdict> | undefined;
}

export interface FoundScript {
  readonly id: string;
  readonly facts: ScriptFacts;
  readonly content: JudgedContent;
}

/** What the declaration of a script leads to. */
export interface ScriptFound {
  /** The script; `none`: COC has none under this id or name, or several under the name. */
  readonly script: Fact<FoundScript>;
  /** What is wrong with the reference itself, as a sentence. */
  readonly problem?: string | undefined;
}

export interface InsertionFacts {
  readonly workflow: Fact<Workflow>;
  /** Execution servers; asked for only if a script is declared. */
  readonly servers?: Fact<readonly ExecutionServer[]> | undefined;
  /** By the place of the script step among the declared steps; absent where its reference is not known yet. */
  readonly scripts: ReadonlyMap<number, ScriptFound>;
}
