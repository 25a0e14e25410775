import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  description: "Two people look",
  steps: [
    { type: "checkpoint", name: "Look" },
    { type: "checkpoint", name: "Sign" },
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
