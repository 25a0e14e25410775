import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const gate = new MgcWorkflowStage("gate", {
  workflowId: "wf-1",
  before: "Complete cutover",
  name: "Gate",
  steps: [{ type: "checkpoint", name: "Look" }],
});

// ❌ By its name.
new MgcCheckpointStep("by-name", { workflowId: "wf-1", stage: "Gate", name: "Sign" });

// ✅ By its output.
new MgcCheckpointStep("by-output", { workflowId: "wf-1", stage: gate.stageId, name: "Tell" });
