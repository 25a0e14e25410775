import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Beta",
  steps: [{ type: "checkpoint", name: "Look" }],
});
new MgcCheckpointStep("hold", {
  workflowId: "wf",
  stage: "Migrate",
  before: "Sync",
  name: "Beta's",
});
