import { MgcScriptStep } from "@pulumi-mgc/sdk";

const where = { workflowId: "wf-1", stage: "After the cut-over", executionServers: ["web-01"] };

// ❌ COC has 1.0.3 by now.
new MgcScriptStep("old", {
  ...where,
  name: "Old",
  script: { source: "custom", name: "verify_dns", version: "1.0.2" },
});

// ✅ What was reviewed is what is there.
new MgcScriptStep("pinned", {
  ...where,
  name: "Pinned",
  script: {
    source: "custom",
    name: "verify_dns",
    version: "1.0.3",
    sha256: "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
  },
});
