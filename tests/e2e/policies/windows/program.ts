import { MgcCheckpointStep, MgcScriptStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

/** One insertion per case, each into a workflow of its own. */
interface Case {
  readonly resource: string;
  readonly workflowId: string;
  readonly what: "stage" | "script" | "checkpoint";
}

for (const { resource, workflowId, what } of JSON.parse(process.env.CASES ?? "[]") as Case[]) {
  const step = { workflowId, stage: "After", name: "New" };
  if (what === "stage") {
    new MgcWorkflowStage(resource, {
      workflowId,
      after: "After",
      name: "New",
      steps: [{ type: "checkpoint", name: "Look" }],
    });
  } else if (what === "checkpoint") {
    new MgcCheckpointStep(resource, step);
  } else {
    new MgcScriptStep(resource, {
      ...step,
      script: { source: "custom", name: "verify_dns" },
      executionServers: ["web-01"],
    });
  }
}
