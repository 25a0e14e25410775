import { MgcCheckpointStep, MgcWorkflowStage } from "@pulumi-mgc/sdk";

/** By workflow: how many steps the stage declares, and how many resources of their own add to it. */
interface Mix {
  readonly inline: number;
  readonly separate: number;
  /** Names of inline steps in the place of the last ones. */
  readonly swapped?: readonly string[];
  readonly early?: boolean;
}

const mixes = JSON.parse(process.env.MIXES ?? "{}") as Record<string, Mix>;

for (const [workflowId, { inline, separate, swapped = [], early }] of Object.entries(mixes)) {
  const names = Array.from({ length: inline }, (_, i) => `Step ${String(i + 1)}`);
  const own = [...names.slice(0, inline - swapped.length), ...swapped];
  const stage = new MgcWorkflowStage(`stage-${workflowId}`, {
    workflowId,
    ...(early ? { before: "Migrate" } : { after: "Complete cutover" }),
    name: "After",
    steps: own.map((name) => ({ type: "checkpoint" as const, name })),
  });
  let last: MgcCheckpointStep | undefined;
  for (let i = 1; i <= separate; i++) {
    last = new MgcCheckpointStep(
      `step-${workflowId}-${String(i)}`,
      { workflowId, stage: stage.stageId, name: `Separate ${String(i)}` },
      last && { dependsOn: last },
    );
  }
}
