import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  description: "Two people look",
  steps: [
    { type: "checkpoint", name: "Look", description: "at the graphs" },
    { type: "checkpoint", name: "Tell" },
    { type: "checkpoint", name: "Sign" },
    { type: "checkpoint", name: "Rest" },
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
  name: "Hold on",
});

export const stepIds = gate.stepIds;
