import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const repeatable = policy(
  {
    name: "mgc-repeatable",
    rule: "MGC008",
    displayName: "Nothing behind repeatable steps",
    description: "No step is added behind a repeatable one (only an older guide says so).",
    severity: "low",
    tags: ["status"],
    remediation: "Put the step in front of the repeatable one.",
  },
  reportsRule("MGC008"),
);
