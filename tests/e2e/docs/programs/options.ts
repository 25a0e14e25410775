import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

const checked = new MgcWorkflowStage(
  "checked",
  {
    workflowId: "wf-batch-001",
    before: "Cutover",
    name: "Data is checked",
    steps: [{ type: "checkpoint", name: "Compare the row counts" }],
  },
  { aliases: [{ name: "data" }] },
);

new MgcWorkflowStage(
  "agreed",
  {
    workflowId: "wf-batch-001",
    before: "Cutover",
    name: "Business agrees",
    steps: [{ type: "checkpoint", name: "Sign" }],
  },
  { dependsOn: checked, ignoreChanges: ["steps"] },
);
