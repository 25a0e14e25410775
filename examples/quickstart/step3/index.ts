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

new MgcWorkflowStage("cleanup", {
  workflowId,
  after: "Complete cutover",
  name: "Cleanup",
  steps: [
    {
      type: "script",
      name: "Reset agent",
      script: { source: "custom", name: "reset_agent", version: "1.0.2" },
      parameters: { path: "/opt/agent" },
      executionServers: ["web-01"],
    },
    {
      type: "script",
      name: "Resolve names",
      script: { source: "custom", name: "verify_dns", version: "1.0.0" },
      parameters: { host: "www.example.com" },
      executionServers: ["web-01", "web-02"],
    },
  ],
});

export const stageId = acceptance.stageId;
