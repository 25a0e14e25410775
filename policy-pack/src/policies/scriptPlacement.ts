import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const scriptPlacement = policy(
  {
    name: "mgc-script-placement",
    rule: "MGC007",
    displayName: "Scripts run in post-migration stages",
    description: "Script steps stand only in custom stages behind the last predefined stage.",
    severity: "high",
    tags: ["scripts"],
    remediation: "Put the script into a stage that goes after the last predefined one.",
  },
  reportsRule("MGC007"),
);
