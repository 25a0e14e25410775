/** A checkpoint between the two steps of the predefined stage "Migrate". */
import { MgcCheckpointStep } from "@pulumi-mgc/sdk";
import * as pulumi from "@pulumi/pulumi";

const workflowId = new pulumi.Config().get("workflowId") ?? "wf-batch-001";

const gate = new MgcCheckpointStep("full-copy-gate", {
  workflowId,
  stage: "Migrate",
  // The next step repeats until the cut-over; behind it the gate would come too late.
  before: "Incremental synchronization",
  name: "Check the full copy",
  description: "Compare sizes and counts before changes are copied",
});

export const stepId = gate.stepId;
