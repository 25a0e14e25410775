import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const workflowId = new pulumi.Config("quickstart").get("workflowId") ?? "wf-batch-001";

const acceptance = new MgcWorkflowStage("acceptance", {
  workflowId,
  before: "Complete cutover",
  name: "Acceptance",
  description: "People look before the cut-over is completed",
  steps: [
    { type: "checkpoint", name: "Verify DNS", description: "Names resolve to the new servers" },
  ],
});

new MgcCheckpointStep("load-test", {
  workflowId,
  stage: acceptance.stageId,
  after: "Verify DNS",
  name: "Load test at peak",
});

new MgcCheckpointStep("sign-off", {
  workflowId,
  stage: "Complete cutover",
  after: "Verify",
  name: "Business sign-off",
});

export const stageId = acceptance.stageId;
