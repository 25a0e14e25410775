import { getWorkflow, getWorkflowOutput } from "@pulumi-mgc/sdk";

const shop = getWorkflowOutput({ name: "web-shop-to-cloud" });

export const workflowId = shop.id;
export const stages = shop.stages.apply((all) =>
  all.map((stage) => `${stage.name} (${stage.kind}, ${stage.status})`),
);
export const waitsAt = getWorkflow({ workflowId: "wf-batch-003" }).then((workflow) =>
  workflow.stages
    .flatMap((stage) => stage.steps)
    .filter((step) => step.status === "PAUSED")
    .map((step) => step.name),
);
