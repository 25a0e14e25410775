import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const first = new MgcWorkflowStage("first", {
  workflowId: "wf",
  after: "Migrate",
  name: "First",
  steps: [{ type: "checkpoint", name: "Look" }],
});

const second = new MgcWorkflowStage("second", {
  workflowId: "wf",
  after: first.stageId,
  name: "Second",
  steps: [{ type: "checkpoint", name: "Look" }],
});

new MgcCheckpointStep("inner", {
  workflowId: "wf",
  stage: second.stageId,
  before: "Look",
  name: "Inner",
});
