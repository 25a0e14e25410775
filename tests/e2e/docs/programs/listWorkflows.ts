import { listWorkflows, MgcWorkflowStage } from "@pulumi-mgc/sdk";

async function gates() {
  const workflows = await listWorkflows({ type: "BATCH_SERVER", name: "web-shop" });
  return workflows.map(({ id, name }) => {
    const gate = new MgcWorkflowStage(`gate-${id}`, {
      workflowId: id,
      before: "Cutover",
      name: "Change board",
      steps: [{ type: "checkpoint", name: `The board lets ${name} go` }],
    });
    return gate.stageId;
  });
}

export const gateIds = gates();
