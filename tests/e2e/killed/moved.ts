import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  before: "Migrate",
  name: "Gate",
  description: "Two people look",
  steps: [
    { type: "checkpoint", name: "Look" },
    { type: "checkpoint", name: "Sign" },
  ],
});

new MgcCheckpointStep("extra", {
  workflowId: "wf",
  stage: gate.stageId,
  after: "Look",
  name: "Extra",
});

new MgcCheckpointStep("hold", {
  workflowId: "wf",
  stage: "Migrate",
  before: "Sync",
  name: "Hold",
});
