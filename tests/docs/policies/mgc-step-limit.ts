import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const names = ["web", "db", "cache", "queue", "search", "mail", "batch", "auth", "files", "dns"];

// ❌ Ten checkpoints in the stage, and an eleventh beside it.
const asked = new MgcWorkflowStage("asked", {
  workflowId: "wf-1",
  after: "Complete cutover",
  name: "Ask the teams",
  steps: names.map((name) => ({ type: "checkpoint" as const, name: `Ask ${name}` })),
});
new MgcCheckpointStep("ops", { workflowId: "wf-1", stage: asked.stageId, name: "Ask ops" });

// ✅ A second stage takes the rest.
new MgcWorkflowStage("operations", {
  workflowId: "wf-1",
  after: asked.stageId,
  name: "Ask operations",
  steps: [{ type: "checkpoint", name: "Ask ops" }],
});
