import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

new MgcWorkflowStage("gate", {
  workflowId: "wf",
  before: "Migrate",
  after: "Migrate",
  name: "",
  steps: [],
});
