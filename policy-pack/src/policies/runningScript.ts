import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const runningScript = policy(
  {
    name: "mgc-running-script",
    rule: "MGC009",
    displayName: "Running scripts stay as they are",
    description: "A script step is not changed while it runs.",
    severity: "high",
    tags: ["scripts", "status"],
    remediation: "Wait until the script has ended; put the old arguments back until then.",
  },
  reportsRule("MGC009", (refusal) => "reason" in refusal && refusal.reason === "running"),
);
