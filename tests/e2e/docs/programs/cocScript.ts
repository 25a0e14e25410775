import { CocScript, MgcWorkflowStage } from "@pulumi-mgc/sdk";

const flush = new CocScript("flush", {
  name: "flush_caches",
  type: "SHELL",
  description: "Empties the caches of a service",
  content: 'systemctl reload "$service"\n',
  version: "1.0.0",
  riskLevel: "LOW",
  parameters: [{ name: "service", default: "nginx", description: "Unit that is reloaded" }],
});

new MgcWorkflowStage("caches", {
  workflowId: "wf-batch-001",
  after: "Complete cutover",
  name: "Empty caches",
  steps: [
    {
      type: "script",
      name: "Flush",
      script: {
        source: "custom",
        id: flush.scriptId,
        version: flush.version,
        sha256: flush.sha256,
      },
      executionServers: ["web-01", "web-02"],
    },
  ],
});

export const scriptId = flush.scriptId;
