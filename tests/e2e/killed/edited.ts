import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  description: "One looks, one signs",
  steps: [
    { type: "checkpoint", name: "Tell" },
    { type: "checkpoint", name: "Look", description: "at the graphs" },
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
