import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

// ❌ Renamed while the stage is Running.  ✅ Renamed while it is Waiting or Paused.
new MgcWorkflowStage("gate", {
  workflowId: "wf-1",
  before: "Complete cutover",
  name: "Gate, with another name",
  steps: [{ type: "checkpoint", name: "Look" }],
});
