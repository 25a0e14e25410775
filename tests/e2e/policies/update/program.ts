import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf",
  before: "Complete cutover",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
});

if (process.env.WITH === "reckless") {
  // In front of what is Waiting behind what is Complete.
  new MgcWorkflowStage(
    "reckless",
    {
      workflowId: "wf",
      before: "Migrate",
      name: "Reckless",
      steps: [{ type: "checkpoint", name: "Look" }],
    },
    { dependsOn: gate },
  );
}

// Made in the same run: their ids are newer than what the pack has read.
const first = new MgcCheckpointStep("first", {
  workflowId: "wf",
  stage: gate.stageId,
  after: "Look",
  name: "First",
});
new MgcCheckpointStep("second", {
  workflowId: "wf",
  stage: gate.stageId,
  after: first.stepId,
  name: "Second",
});
