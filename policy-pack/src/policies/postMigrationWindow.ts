import { policy } from "../policy";
import { reportsRule } from "./byRule";

export const postMigrationWindow = policy(
  {
    name: "mgc-post-migration-window",
    rule: "MGC006",
    displayName: "Post-migration stages and scripts within their window",
    description:
      "Post-migration stages and scripts are added before the workflow starts; to server workflows also while they are in the cut-over stage.",
    severity: "high",
    tags: ["status", "window"],
    remediation:
      "Server workflows: wait until the cut-over stage is reached. Storage workflows: add it to a workflow that has not started.",
  },
  reportsRule("MGC006"),
);
