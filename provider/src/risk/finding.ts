/** What is judged, and what is found in it. */
import type { ScriptType } from "../core/cocScript";

/** A script as COC keeps it. */
export interface ScriptText {
  readonly type: ScriptType | (string & {});
  readonly content: string;
}

/** What a finding endangers. */
export const RISK_CATEGORIES = [
  "recursive delete",
  "disk and file-system destruction",
  "boot and system state",
  "permissions",
  "accounts and credentials",
  "network cut-off",
  "remote code",
  "data loss",
  "logs and audit tampering",
  "ransom-like encryption",
  "package removal",
  "persistence",
  "not analysed",
] as const;

export type RiskCategory = (typeof RISK_CATEGORIES)[number];

/**
 * high: a careful engineer would refuse to run it unattended as root on a production server.
 * medium: it can't be judged, or is risky only in a context that can't be seen.
 */
export type RiskSeverity = "high" | "medium";

export interface RiskFinding {
  /** Id of the rule, for example `delete-protected`; waivers name it. */
  readonly rule: string;
  readonly category: RiskCategory;
  readonly severity: RiskSeverity;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The offending text as it would take effect, on one line; a long one is cut off. */
  readonly resolved: string;
  /** Why it is risky. */
  readonly message: string;
  /** A safer way to the same end. */
  readonly alternative: string;
}
