import { CocScript, MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const workflowId = "wf-batch-001";
const token = new pulumi.Config().requireSecret("token");

const drain = new CocScript("drain", {
  name: "drain_queue",
  type: "SHELL",
  description: "Waits until the queue is empty",
  content: 'until queue-length "$queue" --token "$key" | grep -qx 0; do sleep 5; done\n',
  version: "1.0.0",
  riskLevel: "LOW",
  parameters: [
    { name: "queue", default: "orders", description: "Name of the queue" },
    { name: "key", default: token, sensitive: true },
  ],
});

new CocScript("reviewed", {
  name: "reviewed_script",
  type: "PYTHON",
  description: "Waits for its approval",
  content: 'print("checked")\n',
  version: "2.0.0",
  riskLevel: "MEDIUM",
  reviewers: [{ name: "security-lead", id: "0a1b2c3d4e5f" }],
  protocol: "EMAIL",
});

const cleanup = new MgcWorkflowStage("cleanup", {
  workflowId,
  after: "Complete cutover",
  name: "Post-migration cleanup",
  description: "What is left to do",
  onStarted: "retain",
  steps: [
    { type: "checkpoint", name: "Sign off", description: "Two people" },
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
      description: "On both",
      script: { source: "custom", id: "SC20260109080000000000001" },
      parameters: { path: { paramStore: { id: "path-of-the-agent", version: "3" } } },
      secretParameters: { token },
      executedBy: "migrator",
      timeoutSeconds: 900,
      executionServers: ["ecs-batch-web-01", "web-02"],
    },
    {
      type: "script",
      name: "Drain",
      script: {
        source: "custom",
        id: drain.scriptId,
        version: drain.version,
        sha256: drain.sha256,
      },
      executionServers: ["web-01"],
    },
  ],
});

new MgcScriptStep("reset-db", {
  workflowId,
  stage: cleanup.stageId,
  before: "Drain",
  name: "Reset agent of the database",
  description: "After the others",
  script: { source: "custom", name: "reset_agent" },
  parameters: { path: "/opt/agent" },
  secretParameters: { token },
  executedBy: "migrator",
  timeoutSeconds: 600,
  executionServers: ["web-02"],
});

new MgcScriptStep("close-ssh", {
  workflowId,
  stage: cleanup.stageId,
  name: "Close SSH",
  script: { source: "public", name: "HWC.ECS.OSOps-switch-linux-ssh.sh" },
  parameters: { action: "stop" },
  executionServers: ["web-01"],
});

new MgcCheckpointStep("look", {
  workflowId,
  stage: cleanup.stageId,
  after: "Sign off",
  name: "Look again",
});

new MgcCheckpointStep("hold", {
  workflowId,
  stage: "Migrate",
  before: "Incremental synchronization",
  name: "Hold",
  description: "Until the window opens",
  onStarted: "fail",
});
