import { getExecutions, getExecutionsOutput } from "@pulumi-mgc/sdk";

const step = {
  workflowId: "wf-batch-006",
  stage: "Post-migration cleanup",
  step: "Verify DNS",
};

export const status = getExecutionsOutput(step).status;
export const causes = getExecutions(step).then(({ failures }) =>
  failures.map((run) => `${run.serverId}: ${run.message} (${run.executionId})`),
);
