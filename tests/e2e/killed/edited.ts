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

const extra = new MgcCheckpointStep("extra", {
  workflowId: "wf",
  stage: gate.stageId,
  after: "Look",
  name: "Extra",
});

// So that the order of the writes is the same in every run.
new MgcCheckpointStep(
  "hold",
  { workflowId: "wf", stage: "Migrate", before: "Sync", name: "Hold" },
  { dependsOn: extra },
);
