/** What is found in a script, and what of a script is looked at. */

/** A script's text as COC keeps it. */
export interface ScriptText {
  readonly type: "SHELL" | "PYTHON" | "BAT" | (string & {});
  readonly content: string;
}

export type RiskCategory =
  | "recursive delete"
  | "disk and file-system destruction"
  | "boot and system state"
  | "permissions"
  | "accounts and credentials"
  | "network cut-off"
  | "remote code"
  | "data loss"
  | "logs and audit tampering"
  | "ransom-like encryption"
  | "package removal"
  | "persistence";

export interface RiskFinding {
  /** Id of the rule, by which waivers name it. */
  readonly rule: string;
  readonly category: RiskCategory;
  /** `high`: a careful operator would refuse to run it unattended as root on a production server. */
  readonly severity: "high" | "medium";
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The text that is meant. */
  readonly resolved: string;
  /** Why. */
  readonly message: string;
  /** A safer way. */
  readonly alternative: string;
}
