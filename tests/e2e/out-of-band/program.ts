import { MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const workflowId = "wf-batch-001";

const cleanup = new MgcWorkflowStage("cleanup", {
  workflowId,
  after: "Complete cutover",
  name: "Cleanup",
  steps: [
    { type: "checkpoint", name: "Sign off", description: "Two people" },
    {
      type: "script",
      name: "Verify DNS",
      script: { source: "custom", name: "verify_dns" },
      parameters: { host: "shop.example.com" },
      executionServers: ["web-01"],
    },
  ],
});

new MgcScriptStep("verify-again", {
  workflowId,
  stage: cleanup.stageId,
  name: "Verify again",
  script: { source: "custom", name: "verify_dns" },
  parameters: { host: "www.example.com" },
  executionServers: ["web-01"],
});

new MgcCheckpointStep("hold", {
  workflowId,
  stage: "Migrate",
  before: "Incremental synchronization",
  name: "Hold",
});
