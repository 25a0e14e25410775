import { CocScript, getWorkflowOutput, MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const workflowId = getWorkflowOutput({ name: "web-shop-to-cloud" }).id;

const smoke = new CocScript("smoke", {
  name: "smoke_test",
  type: "SHELL",
  description: "Asks the shop for its first page",
  content: 'curl --fail --silent "$url" > /dev/null\n',
  version: "1.0.0",
  riskLevel: "LOW",
  parameters: [{ name: "url", default: "http://localhost" }],
});

const after = new MgcWorkflowStage("after", {
  workflowId,
  after: "Complete cutover",
  name: "After the cut-over",
  steps: [
    {
      type: "script",
      name: "Smoke test",
      script: { source: "custom", id: smoke.scriptId, sha256: smoke.sha256 },
      executionServers: ["web-01", "web-02"],
    },
    { type: "checkpoint", name: "Business sign-off" },
  ],
});

new MgcCheckpointStep("load-test", {
  workflowId,
  stage: after.stageId,
  before: "Business sign-off",
  name: "Load test",
});
