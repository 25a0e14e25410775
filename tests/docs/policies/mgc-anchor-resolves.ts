import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

// ❌ No stage has this name, character by character.
new MgcWorkflowStage("wrong", {
  workflowId: "wf-1",
  after: "complete cut-over",
  name: "Wrong",
  steps: [{ type: "checkpoint", name: "Look" }],
});

// ✅
new MgcWorkflowStage("right", {
  workflowId: "wf-1",
  after: "Complete cutover",
  name: "Right",
  steps: [{ type: "checkpoint", name: "Look" }],
});
