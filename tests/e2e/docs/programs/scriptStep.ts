import { MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const checks = new MgcWorkflowStage("checks", {
  workflowId: "wf-batch-001",
  after: "Complete cutover",
  name: "Post-migration checks",
  steps: [{ type: "checkpoint", name: "Servers are in use" }],
});

const dns = new MgcScriptStep("dns", {
  workflowId: "wf-batch-001",
  stage: checks.stageId,
  before: "Servers are in use",
  name: "Verify DNS",
  script: { source: "custom", name: "verify_dns", version: "1.0.0" },
  parameters: { host: "shop.example.com" },
  executedBy: "migrator",
  timeoutSeconds: 60,
  executionServers: ["web-01"],
});

export const stepId = dns.stepId;
export const contentThatRuns = dns.scriptSha256;
