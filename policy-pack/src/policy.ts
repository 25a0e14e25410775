/** A policy as a value: what it says of judged resources and programs, without Pulumi. */
import type { z } from "zod";
import type { Settings } from "./config/settings";
import type { Judged } from "./judging/judged";
import type { JudgedProgram } from "./judging/program";

export type Level = "mandatory" | "advisory";

export interface Violation {
  /** What is wrong and what to do, without the name of the resource, which is put in front. */
  readonly message: string;
  /** Other than the level of the policy, where the matter itself decides it. */
  readonly level?: Level | undefined;
  /** It is about the run, not about the resource: it is said once. */
  readonly once?: boolean | undefined;
}

/** A violation that was found by looking at the whole program. */
export interface ProgramViolation extends Violation {
  readonly urn?: string | undefined;
}

export interface Context<O> {
  /** The policy's own configuration, defaults filled in. */
  readonly options: O;
  /** What several policies need. */
  readonly settings: Settings;
  /** The day by which waivers expire, as 2026-11-24. */
  readonly today: string;
}

export interface PolicyText {
  /** What engines, configurations and documents call it. */
  readonly name: `mgc-${string}`;
  /** The rule that it enforces, if it is one of the rules' table. */
  readonly rule?: string;
  readonly displayName: string;
  /** One sentence. */
  readonly description: string;
  readonly severity: "low" | "medium" | "high" | "critical";
  readonly tags: readonly string[];
  /** What somebody does about a violation. */
  readonly remediation: string;
}

/** What a policy looks at; as methods, so that policies of all configurations fit into one list. */
interface Parts<O> {
  /** Whether COC is asked for its opinion of the scripts. */
  asksCoc?(options: O): boolean;
  resource?(subject: Judged, context: Context<O>): readonly Violation[];
  stack?(program: JudgedProgram, context: Context<O>): readonly ProgramViolation[];
}

export interface Policy<O = unknown> extends PolicyText, Parts<O> {
  /** The schema of its own configuration; strict, with a default for everything. */
  readonly options: z.ZodObject;
}

/** Ties the configuration of a policy to the schema by which it is read. */
export function policy<S extends z.ZodObject>(
  text: PolicyText,
  parts: { readonly options: S } & Parts<z.infer<S>>,
): Policy<z.infer<S>> {
  return { ...text, ...parts };
}
