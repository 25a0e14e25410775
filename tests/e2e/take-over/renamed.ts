import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("renamed", {
  workflowId: "wf",
  after: "Migrate",
  name: "Gate",
  steps: [
    { type: "checkpoint", name: "Look" },
    { type: "checkpoint", name: "Sign" },
  ],
});
