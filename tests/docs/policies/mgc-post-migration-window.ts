import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

// ❌ The workflow is in "Migrate".  ✅ It has not started, or is in "Complete cutover".
new MgcWorkflowStage("cleanup", {
  workflowId: "wf-1",
  after: "Complete cutover",
  name: "Clean up",
  steps: [{ type: "checkpoint", name: "Look" }],
});
