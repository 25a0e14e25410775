import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("gate", {
  workflowId: "wf",
  before: "Migrate",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
});
