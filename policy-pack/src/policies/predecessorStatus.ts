import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const predecessorStatus = policy(
  {
    name: "mgc-predecessor-status",
    rule: "MGC002",
    displayName: "Nothing goes in front of what comes next",
    description:
      "Nothing is added in front of a stage or step whose predecessor has begun; behind it, it may.",
    severity: "high",
    tags: ["status"],
    remediation: "Add it after the anchor, or in front of a later one.",
  },
  reportsRule("MGC002"),
);
