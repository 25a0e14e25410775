import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const itemStatus = policy(
  {
    name: "mgc-item-status",
    rule: "MGC015",
    displayName: "Only what is Waiting or Paused changes",
    description: "A custom stage or step is changed or deleted only while it is Waiting or Paused.",
    severity: "high",
    tags: ["status"],
    remediation: "Put the old declaration back; what has begun stays as it is.",
  },
  reportsRule("MGC015"),
);
