import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const uniqueNames = policy(
  {
    name: "mgc-unique-names",
    rule: "MGC014",
    displayName: "Names are unique",
    description:
      "A stage's name is unique in its workflow, a step's in its stage, over everything that is there and that the program declares.",
    severity: "medium",
    tags: ["names"],
    remediation: "Choose another name.",
  },
  reportsRule("MGC014"),
);
