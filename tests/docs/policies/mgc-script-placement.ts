import { MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const run = {
  script: { source: "custom" as const, name: "verify_dns" },
  executionServers: ["web-01"],
};

// ❌ "Migrate" is predefined.
new MgcScriptStep("early", { workflowId: "wf-1", stage: "Migrate", name: "Verify DNS", ...run });

// ✅ In a stage behind the last predefined one.
new MgcWorkflowStage("after", {
  workflowId: "wf-1",
  after: "Complete cutover",
  name: "After the cut-over",
  steps: [{ type: "script", name: "Verify DNS", ...run }],
});
