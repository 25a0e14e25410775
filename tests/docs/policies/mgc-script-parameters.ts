import { MgcScriptStep } from "@pulumi-mgc/sdk";

const where = { workflowId: "wf-1", stage: "After the cut-over", executionServers: ["web-01"] };
const script = { source: "custom" as const, name: "verify_dns" };

// ❌ The script defines "host".
new MgcScriptStep("wrong", {
  ...where,
  name: "Wrong",
  script,
  parameters: { hots: "example.com" },
});

// ✅
new MgcScriptStep("right", {
  ...where,
  name: "Right",
  script,
  parameters: { host: "example.com" },
});
