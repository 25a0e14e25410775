import { MgcScriptStep } from "@pulumi-mgc/sdk";

// ❌ Another timeout while the script runs.  ✅ Before it starts, or once it has ended.
new MgcScriptStep("dns", {
  workflowId: "wf-1",
  stage: "After the cut-over",
  name: "Verify DNS",
  script: { source: "custom", name: "verify_dns" },
  timeoutSeconds: 600,
  executionServers: ["web-01"],
});
