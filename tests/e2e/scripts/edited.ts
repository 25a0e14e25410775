import { MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const token = new pulumi.Config().requireSecret("token");

const cleanup = new MgcWorkflowStage("cleanup", {
  workflowId: "wf-batch-001",
  after: "Complete cutover",
  name: "Post-migration cleanup",
  steps: [
    { type: "checkpoint", name: "Sign off" },
    {
      type: "script",
      name: "Verify DNS",
      script: { source: "custom", name: "verify_dns", version: "1.0.0" },
      parameters: { host: "shop.example.com" },
      executionServers: ["web-01"],
    },
    {
      type: "script",
      name: "Reset agent",
      script: { source: "custom", id: "SC20260109080000000000001" },
      parameters: { path: "/opt/agent" },
      secretParameters: { token },
      executedBy: "migrator",
      timeoutSeconds: 900,
      executionServers: ["ecs-batch-web-01", "web-02"],
    },
  ],
});

const extra = new MgcScriptStep("extra", {
  workflowId: "wf-batch-001",
  stage: cleanup.stageId,
  after: "Verify DNS",
  name: "Close SSH",
  script: { source: "public", name: "HWC.ECS.OSOps-switch-linux-ssh.sh" },
  parameters: { action: "stop" },
  executionServers: ["web-01"],
});

export const scripts = cleanup.scripts;
export const extraVersion = extra.scriptVersion;
