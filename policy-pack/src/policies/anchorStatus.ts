import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const anchorStatus = policy(
  {
    name: "mgc-anchor-status",
    rule: "MGC001",
    displayName: "Anchor is Waiting or Paused",
    description: "A stage or step is added only beside one that is Waiting or Paused.",
    severity: "high",
    tags: ["status"],
    remediation:
      "Choose one of the anchors that the message offers, or pause the workflow and run again.",
  },
  reportsRule("MGC001"),
);
