import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  description: "People look",
  steps: [
    { type: "checkpoint", name: "Look", description: "at the dashboards" },
    { type: "checkpoint", name: "Sign" },
    { type: "checkpoint", name: "Tell" },
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

export const stepIds = gate.stepIds;
