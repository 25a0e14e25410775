import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

// ❌ "Migrate", in front of "Cutover", is Paused.
new MgcWorkflowStage("early", {
  workflowId: "wf-1",
  before: "Cutover",
  name: "Early",
  steps: [{ type: "checkpoint", name: "Look" }],
});

// ✅ Behind what is Waiting.
new MgcWorkflowStage("gate", {
  workflowId: "wf-1",
  after: "Cutover",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
});
