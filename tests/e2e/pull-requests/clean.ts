import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("acceptance", {
  workflowId: "wf-batch-001",
  before: "Complete cutover",
  name: "Acceptance",
  description: "People look before the cut-over is completed",
  steps: [{ type: "checkpoint", name: "Look" }],
});
