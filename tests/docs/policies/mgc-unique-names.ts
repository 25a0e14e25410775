import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

// ❌ "Migrate" is there already.
new MgcWorkflowStage("wrong", {
  workflowId: "wf-1",
  before: "Complete cutover",
  name: "Migrate",
  steps: [{ type: "checkpoint", name: "Look" }],
});

// ✅ A name of its own.
new MgcWorkflowStage("gate", {
  workflowId: "wf-1",
  before: "Complete cutover",
  name: "Gate before the cut-over",
  steps: [{ type: "checkpoint", name: "Look" }],
});
