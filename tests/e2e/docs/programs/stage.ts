import { MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const token = new pulumi.Config().requireSecret("token");

const cleanup = new MgcWorkflowStage("cleanup", {
  workflowId: "wf-batch-001",
  after: "Complete cutover",
  name: "Post-migration cleanup",
  description: "Takes the migration agent off the servers",
  steps: [
    { type: "checkpoint", name: "Sign off", description: "The old servers may go" },
    {
      type: "script",
      name: "Reset agent",
      script: { source: "custom", name: "reset_agent", version: "1.0.2" },
      parameters: { path: "/opt/agent" },
      secretParameters: { token },
      timeoutSeconds: 600,
      executionServers: ["web-01", "web-02"],
    },
  ],
});

export const stageId = cleanup.stageId;
export const stepIds = cleanup.stepIds;
export const scripts = cleanup.scripts;
