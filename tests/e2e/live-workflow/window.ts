import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("later", {
  workflowId: "wf",
  before: "Cutover",
  name: "Later",
  description: process.env.DESCRIPTION ?? "",
  steps: [{ type: "checkpoint", name: "Look" }],
});

if (process.env.GATE) {
  new MgcWorkflowStage("gate", {
    workflowId: "wf",
    after: process.env.GATE,
    name: "Gate",
    steps: [{ type: "checkpoint", name: "Look" }],
  });
}
