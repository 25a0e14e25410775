import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

/** Beside what is Complete. */
new MgcWorkflowStage("late", {
  workflowId: "wf",
  after: "Prepare",
  name: "Late",
  steps: [{ type: "checkpoint", name: "Look" }],
});
