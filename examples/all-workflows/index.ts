/** The same post-migration stage on every workflow that matches a filter. */
import { getWorkflow, listWorkflows, MgcWorkflowStage, type StepArgs } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const STAGE = "Release checks";
const DISK_SPACE = { source: "public", name: "HWC.ECS.OSOps-check-disk-space.sh" } as const;

const config = new pulumi.Config();
// Both are optional: `pulumi config set type BATCH_SERVER`, `pulumi config set name -to-cloud`.
const filter = { type: config.get("type"), name: config.get("name") };
// Scripts run on servers of their own workflow; a workflow that isn't named here only gets the
// checkpoint.
const servers = config.getObject<Record<string, string[]>>("servers") ?? {
  "wf-batch-001": ["web-01", "web-02"],
  "wf-az-001": ["app-01"],
};

function stepsFor(workflowId: string): StepArgs[] {
  const executionServers = servers[workflowId];
  const check: StepArgs[] = executionServers
    ? [{ type: "script", name: "Check disk space", script: DISK_SPACE, executionServers }]
    : [];
  return [...check, { type: "checkpoint", name: "Release old resources" }];
}

async function addStages(): Promise<Record<string, pulumi.Output<string>>> {
  const matching = await listWorkflows(filter);
  const workflows = await Promise.all(matching.map(({ id }) => getWorkflow({ workflowId: id })));
  const stageIds: Record<string, pulumi.Output<string>> = {};
  for (const { id, status, stages } of workflows) {
    // A status in the filter would not do: a workflow that starts would no longer match, and what
    // is not declared any more is deleted.
    const ours = stages.some(({ kind, name }) => kind === "CUSTOM" && name === STAGE);
    const last = stages.filter(({ kind }) => kind === "PREDEFINED").at(-1);
    if (!last || (status !== "WAITING" && !ours)) continue;
    const stage = new MgcWorkflowStage(`release-checks-${id}`, {
      workflowId: id,
      // Templates differ in the name of their last stage: the id fits all of them.
      after: last.id,
      name: STAGE,
      steps: stepsFor(id),
    });
    stageIds[id] = stage.stageId;
  }
  return stageIds;
}

export const stageIds = addStages();
