import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const scriptParameters = policy(
  {
    name: "mgc-script-parameters",
    rule: "MGC009",
    displayName: "Parameters that the script defines",
    description: "A script step sets only parameters that its script defines.",
    severity: "medium",
    tags: ["scripts"],
    remediation: "Correct the name, or define the parameter in the script first.",
  },
  reportsRule("MGC009", (refusal) => "reason" in refusal && refusal.reason === "parameter"),
);
