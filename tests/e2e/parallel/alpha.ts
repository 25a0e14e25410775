import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Alpha",
  steps: [{ type: "checkpoint", name: "Look" }],
});
new MgcCheckpointStep("hold", {
  workflowId: "wf",
  stage: "Migrate",
  before: "Sync",
  name: "Alpha's",
});
