import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("gate", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  steps: [
    { type: "checkpoint", name: "Look" },
    { type: "checkpoint", name: "Sign" },
  ],
});
