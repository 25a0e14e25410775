import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

/** One insertion per case, each into a workflow of its own. */
interface Case {
  readonly resource: string;
  readonly workflowId: string;
  readonly noun: "stage" | "step";
  readonly side: "before" | "after";
}

for (const { resource, workflowId, noun, side } of JSON.parse(
  process.env.CASES ?? "[]",
) as Case[]) {
  const place = { workflowId, [side]: "Anchor", name: "New" };
  if (noun === "stage") {
    new MgcWorkflowStage(resource, { ...place, steps: [{ type: "checkpoint", name: "Look" }] });
  } else {
    new MgcCheckpointStep(resource, { ...place, stage: "Prepare" });
  }
}
