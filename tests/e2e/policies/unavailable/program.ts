import { MgcWorkflowStage } from "@pulumi-mgc/sdk";

/** Three resources, of which none can be judged. */
for (const name of ["one", "two", "three"]) {
  new MgcWorkflowStage(name, {
    workflowId: "wf",
    before: "Complete cutover",
    name,
    steps: [{ type: "checkpoint", name: "Look" }],
  });
}
