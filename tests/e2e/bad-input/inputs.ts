import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

// Programs in JavaScript, or with casts, can hand over anything.
const wrong = { workflowID: "wf", description: 7 } as unknown as { description: string };

const cases: Record<string, () => unknown> = {
  shape: () =>
    new MgcWorkflowStage("shape", {
      workflowId: "wf",
      name: "x".repeat(65),
      steps: [
        { type: "checkpoint", name: "Same" },
        { type: "checkpoint", name: "Same" },
      ],
      ...wrong,
    }),
  anchor: () =>
    new MgcWorkflowStage("anchor", {
      workflowId: "wf",
      after: "Migrat",
      name: "Gate",
      steps: [{ type: "checkpoint", name: "Look" }],
    }),
  ambiguous: () =>
    new MgcCheckpointStep("ambiguous", {
      workflowId: "wf",
      stage: "Twice",
      after: "Nothing",
      name: "Gate",
    }),
  workflow: () =>
    new MgcCheckpointStep("workflow", {
      workflowId: "no-such-workflow",
      stage: "Migrate",
      name: "Gate",
    }),
};

cases[new pulumi.Config().require("case")]?.();
