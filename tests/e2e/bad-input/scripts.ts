import { MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const base = { workflowId: "wf-batch-001", after: "Complete cutover", name: "Cleanup" };
const reset = { source: "custom", name: "reset_agent" } as const;

const cases: Record<string, () => unknown> = {
  shape: () =>
    new MgcScriptStep("shape", {
      workflowId: "wf-batch-001",
      stage: "Complete cutover",
      name: "Run",
      script: { source: "custom", id: "SC1", name: "reset_agent", sha256: "abc" },
      parameters: { "no name": "x", path: "a;b", token: "x" },
      secretParameters: { token: "hunter2" },
      executedBy: "",
      timeoutSeconds: 1800,
      executionServers: ["web-01", "web-01"],
    }),
  references: () =>
    new MgcWorkflowStage("references", {
      ...base,
      steps: [
        {
          type: "script",
          name: "One",
          script: reset,
          parameters: { token: "hunter2", pth: "/opt" },
          executionServers: ["web-99"],
        },
        {
          type: "script",
          name: "Two",
          script: { source: "custom", name: "reset-agent" },
          executionServers: ["web-01"],
        },
      ],
    }),
  unapproved: () =>
    new MgcWorkflowStage("unapproved", {
      ...base,
      steps: [
        {
          type: "script",
          name: "Collect",
          script: { source: "custom", name: "collect_logs" },
          executionServers: ["web-01"],
        },
      ],
    }),
  early: () =>
    new MgcWorkflowStage("early", {
      ...base,
      after: "Migrate",
      steps: [{ type: "script", name: "Reset", script: reset, executionServers: ["web-01"] }],
    }),
};

cases[new pulumi.Config().require("case")]?.();
