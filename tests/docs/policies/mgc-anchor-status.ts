import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

// ❌ "Migrate" is Running.
new MgcWorkflowStage("late", {
  workflowId: "wf-1",
  after: "Migrate",
  name: "Late",
  steps: [{ type: "checkpoint", name: "Look" }],
});

// ✅ "Complete cutover" is Waiting.
new MgcWorkflowStage("gate", {
  workflowId: "wf-1",
  after: "Complete cutover",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
});
